import { addPhrase, keepConditions, removePhrase, setAudiences } from '#catalogue/index.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { conditionsField } from './conditions-form.tsx'
import { answerPhrasesPage, phraseField } from './phrases-page.tsx'
import { procedureAsked, readNow } from './read-now.ts'

/** Adds or removes a name of the procedure, or stores for whom it is or its conditions; which, the pressed button says. */
export async function takePhrases(visit: OfficerVisit): Promise<Response> {
  const procedure = procedureAsked(visit, await readNow(visit))
  if (procedure === undefined) return answerPhrasesPage(visit, [])
  const { form, deps, paths } = visit
  const { id, code } = procedure
  const removed = form.text('bo')
  if (removed !== '') {
    visit.note({ details: { removed } })
    await removePhrase(deps.db, id, removed)
    return seeOther(paths.phrases(code, { xong: 'bo' }))
  }
  if (form.text('lam') === 'cho-ai') {
    const audiences = (['person', 'business'] as const).filter((audience) => form.all('cho').includes(audience))
    visit.note({ details: { audiences: audiences.join(' ') } })
    await setAudiences(deps.db, id, audiences)
    return seeOther(paths.phrases(code, { xong: 'cho-ai' }))
  }
  if (form.text('lam') === 'dieu-kien') {
    const typed = { lines: form.text(conditionsField), legalBasis: form.text('can-cu') }
    const kept = await keepConditions(deps.db, id, typed)
    if (!kept.ok) return answerPhrasesPage(visit, [{ field: conditionsField, message: kept.refusal.message }])
    visit.note({ details: { conditions: `${kept.value.items.length}` } })
    return seeOther(paths.phrases(code, { xong: 'dieu-kien' }))
  }
  const added = await addPhrase(deps.db, id, form.text(phraseField))
  if (!added.ok) return answerPhrasesPage(visit, [{ field: phraseField, message: added.refusal.message }])
  visit.note({ details: { added: added.value } })
  return seeOther(paths.phrases(code, { xong: 'them' }))
}
