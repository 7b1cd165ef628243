import type { Procedure } from '#catalogue/index.ts'
import { type FormVersion, loadFormOn } from '#form/index.ts'
import { dayOf, fold, isValidOn, normalise } from '#kernel/index.ts'
import { type Unit, unitsDuring } from '#organisation/index.ts'
import { receivingUnits } from '../../desk/reception/open-filing.ts'
import type { Applicant } from './applicant.ts'
import { isFiledOnline } from './file-online.tsx'

/** A procedure that can be filed here, and with whom. */
export interface Beginning {
  readonly procedure: Procedure
  readonly units: readonly Unit[]
  /** The form in use; undefined where there is none. */
  readonly form: FormVersion | undefined
}

/** The procedure that the address names, and the units that receive it from this applicant; undefined when there is none. */
export async function findBeginning(applicant: Applicant): Promise<Beginning | undefined> {
  const { visit, officer, form } = applicant
  const today = dayOf(visit.deps.clock.now())
  const { catalogue, organisation } = await visit.reference()
  const code = normalise(form.text(procedureField) || (visit.query.get(procedureField) ?? ''))
  const procedure = catalogue.procedures.find((each) => each.code === code && isValidOn(each, today))
  // An officer files with a citizen here, whichever way the switch of the portal stands.
  const isElsewhere = officer === undefined && visit.deps.nationalPortal !== undefined
  if (procedure === undefined || !isFiledOnline(procedure) || isElsewhere) return undefined
  const all = officer === undefined ? unitsDuring(organisation, { from: today, to: today }) : receivingUnits(officer)
  const units = all.filter(({ level }) => procedure.levels.includes(level))
  return { procedure, units, form: await loadFormOn(visit.deps.db, procedure.id) }
}

export const procedureField = 'thu-tuc'

/** The unit of the place that an address names: its longest name that stands in it; undefined where none does. */
export function guessUnit(units: readonly Unit[], address: string): Unit | undefined {
  const text = fold(address)
  const named = units.filter(({ name }) => text.includes(placeOf(name)))
  return named.reduce<Unit | undefined>((best, unit) => {
    return best === undefined || placeOf(unit.name).length > placeOf(best.name).length ? unit : best
  }, undefined)
}

/** `tuan giao` of `UBND xã Tuần Giáo`. */
function placeOf(name: string): string {
  return fold(name)
    .replace(/^ubnd /u, '')
    .replace(/^(?:xa|phuong) /u, '')
}
