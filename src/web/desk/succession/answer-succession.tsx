import { listDossiers } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { heldInUnit, largestBatch } from '#worklist/index.ts'
import type { FieldError } from '../../shared/field.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { endedUnits } from './ended-units.ts'
import { EndedUnits } from './ended-units-list.tsx'
import { HandOverForm } from './hand-over-form.tsx'

export const section = 'succession'
export const title: Text = { vi: 'Bàn giao hồ sơ của đơn vị đã kết thúc', en: 'Dossiers of units that have ended' }

/** Units that ended and left dossiers unfinished; of the one that the address names, its dossiers and who may take them over. */
export async function answerSuccession(visit: OfficerVisit, errors: readonly FieldError[] = []): Promise<Response> {
  const ended = await endedUnits(visit)
  const chosen = ended.find(({ unit }) => `${unit.id}` === visit.query.get('don-vi'))
  const status = errors.length > 0 ? 422 : 200
  if (chosen === undefined) {
    visit.note({ details: { count: ended.length } })
    const main = <EndedUnits visit={visit} title={title} ended={ended} />
    return answerDeskPage(visit, { title: visit.say(title), section, main }, { status })
  }
  const held = await heldInUnit(visit.deps.db, chosen.unit.id)
  const codes = held.slice(0, largestBatch).map(({ code }) => code)
  visit.note({ details: { unit: chosen.unit.agencyCode, count: held.length, codes: codes.join(' ') } })
  const [dossiers, { catalogue }] = await Promise.all([listDossiers(visit.deps.db, codes), visit.reference()])
  const main = <HandOverForm visit={visit} ended={chosen} dossiers={dossiers} catalogue={catalogue} errors={errors} />
  return answerDeskPage(visit, { title: chosen.unit.name, section, main, hasError: errors.length > 0 }, { status })
}
