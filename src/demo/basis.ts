import type { Catalogue, Procedure } from '#catalogue/index.ts'
import { calendarOf, type WorkingCalendars } from '#deadline/index.ts'
import { type FieldId, isValidOn, type Period, type PlainDate } from '#kernel/index.ts'
import { findUnit, type Organisation, type Unit } from '#organisation/index.ts'
import { type Desk, deskOf } from './desk.ts'

/** What the system already knows, and out of which a demo is made. */
export interface Basis {
  readonly organisation: Organisation
  readonly catalogue: Catalogue
  readonly calendars: WorkingCalendars
}

export function getUnit({ organisation }: Basis, name: string, period: Period): Unit {
  const unit = findUnit(organisation, name, period)
  if (unit === undefined) throw new Error(`the demo needs the unit '${name}'`)
  return unit
}

export function getProcedure(basis: Basis, code: string, on: PlainDate): Procedure {
  const procedure = findProcedureOn(basis, code, on)
  if (procedure === undefined) throw new Error(`the demo needs the procedure '${code}'`)
  return procedure
}

/** The version of a procedure that is in force on `day`; undefined when there is none. */
export function findProcedureOn({ catalogue }: Basis, code: string, day: PlainDate): Procedure | undefined {
  return catalogue.procedures.find((version) => version.code === code && isValidOn(version, day))
}

export function getFieldName({ catalogue }: Basis, id: FieldId, on: PlainDate): string {
  const field = catalogue.fields.find((version) => version.id === id && isValidOn(version, on))
  if (field === undefined) throw new Error(`field ${id} does not exist on ${on}`)
  return field.name
}

export function deskFor({ calendars }: Basis, unit: Unit, period: Period): Desk {
  return deskOf(calendarOf(calendars, unit.id), period)
}
