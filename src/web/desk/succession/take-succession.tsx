import type { Text } from '#kernel/index.ts'
import { actOnSelected } from '../bulk/act-on-selected.ts'
import { BulkResult } from '../bulk/bulk-result.tsx'
import { readSelection } from '../bulk/selection.ts'
import { selectionFields } from '../bulk/selection-fields.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerSuccession, section, title } from './answer-succession.tsx'
import { successorField } from './hand-over-form.tsx'

/** Hands the chosen dossiers over, and tells of each what became of it. Sent again it repeats nothing, and tells the same. */
export async function takeSuccession(visit: OfficerVisit): Promise<Response> {
  const { form, organisation, say, paths } = visit
  const items = await readSelection(visit)
  const to = organisation.units.findLast(({ id }) => `${id}` === form.text(successorField))
  if (to === undefined) return answerSuccession(visit, [{ field: successorField, message: noSuccessor }])
  const command = { kind: 'transfer', toUnitId: to.id } as const
  const done = await actOnSelected(visit, { items, action: 'dossier.transfer', command })
  if (!done.ok) return answerSuccession(visit, [{ field: selectionFields.rows, message: done.refusal.message }])
  const count = done.value.filter(({ decision }) => decision.ok).length
  const codes = items.map(({ code }) => code).join(' ')
  visit.note({ details: { to: to.agencyCode, count: items.length, done: count, codes } })
  const deed = { name: title, done: { vi: `${to.name} nhận.`, en: `Now with ${to.name}.` } }
  const back = { href: paths.succession(), text: toUnits }
  const main = <BulkResult visit={visit} deed={deed} back={back} results={done.value} />
  return answerDeskPage(visit, { title: say(title), section, main })
}

const toUnits: Text = { vi: 'Về danh sách đơn vị', en: 'Back to the units' }

const noSuccessor: Text = {
  vi: 'Chưa chọn đơn vị nhận. Hãy chọn đơn vị kế thừa trong danh sách.',
  en: 'The receiving unit is not chosen. Choose a successor from the list.',
}
