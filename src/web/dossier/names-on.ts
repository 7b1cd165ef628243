import type { Catalogue } from '#catalogue/index.ts'
import {
  type FieldId,
  isValidOn,
  latestVersion,
  type PlainDate,
  type ProcedureId,
  type UnitId,
  type Validity,
} from '#kernel/index.ts'
import type { Organisation } from '#organisation/index.ts'

interface Named extends Validity {
  readonly id: number
  readonly name: string
}

/** What something was called on `day`; by its last name where it was not there on that day. */
function nameOn(versions: readonly Named[], id: number, day: PlainDate): string {
  const own = versions.filter((version) => version.id === id)
  return (own.find((version) => isValidOn(version, day)) ?? latestVersion(own))?.name ?? ''
}

export function unitNameOn({ units }: Organisation, id: UnitId, day: PlainDate): string {
  return nameOn(units, id, day)
}

export function fieldNameOn({ fields }: Catalogue, id: FieldId, day: PlainDate): string {
  return nameOn(fields, id, day)
}

export function procedureNameOn({ procedures }: Catalogue, id: ProcedureId, day: PlainDate): string {
  return nameOn(procedures, id, day)
}
