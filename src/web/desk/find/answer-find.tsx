import { isDossierCode, listDossiers } from '#dossier/index.ts'
import { normalise, type Refusal, type Text } from '#kernel/index.ts'
import { searchDossiers } from '#worklist/index.ts'
import { redirectTo } from '../../shared/redirect-to.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { FindMain, type Found } from './find-page.tsx'

const title: Text = { vi: 'Tra cứu hồ sơ', en: 'Find a dossier' }

/** Every dossier that one may see, open and finished, by whatever of it is known. A whole code leads to its dossier. */
export async function answerFind(visit: OfficerVisit): Promise<Response> {
  const typed = visit.query.get('tim')
  if (typed === null || normalise(typed) === '') return answerFound(visit, { typed: '' })
  const code = await wholeCode(visit, typed)
  if (code !== undefined) {
    visit.note({ subject: code })
    return redirectTo(visit.paths.deskDossier(code))
  }
  const result = await searchDossiers(visit.deps.db, typed, visit.reach('dossier.search'))
  if (!result.ok) return answerFound(visit, { typed, refusal: result.refusal })
  visit.note({ details: { count: result.value.total, codes: result.value.rows.map((row) => row.code).join(' ') } })
  return answerFound(visit, { typed, result: result.value })
}

/** The code that was typed whole, of a dossier that the officer may open. */
async function wholeCode({ deps, actor }: OfficerVisit, typed: string): Promise<string | undefined> {
  const code = normalise(typed).toLocaleUpperCase('vi')
  if (!isDossierCode(code)) return undefined
  const [dossier] = await listDossiers(deps.db, [code])
  return dossier !== undefined && actor('dossier.read', dossier.holderUnitId) !== undefined ? code : undefined
}

async function answerFound(visit: OfficerVisit, found: Found & { readonly refusal?: Refusal }): Promise<Response> {
  const reference = await visit.reference()
  const hasError = found.refusal !== undefined
  const page = {
    title: visit.say(title),
    section: 'find',
    hasError,
    main: <FindMain {...{ visit, found, reference }} />,
  }
  return answerDeskPage(visit, page, { status: hasError ? 422 : 200 })
}
