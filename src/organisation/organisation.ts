import type { PlainDate, UnitId } from '#kernel/index.ts'

/** Cấp chính quyền. There are no districts after 30 June 2025. */
export type Level = 'province' | 'district' | 'commune'

const levels: readonly Level[] = ['province', 'district', 'commune']

/** The level that a database text names; throws when it names none, for then its constraint failed. */
export function parseLevel(text: string): Level {
  const level = levels.find((known) => known === text)
  if (level === undefined) throw new Error(`'${text}' is no level of government`)
  return level
}

/**
 * One version of a unit that receives dossiers: what it was called, and where it stood, on the days `validFrom` to
 * `validTo` (both included; `validTo` null while current). Versions of one unit share `id` and never overlap.
 */
export interface Unit {
  readonly id: UnitId
  /** Mã định danh cơ quan as it stands in dossier codes; ours are provisional (docs/decisions/0016). */
  readonly agencyCode: string
  /** Mã đơn vị hành chính; reused for other units over time, so it says nothing without a day. */
  readonly statisticalCode: string | null
  readonly name: string
  readonly level: Level
  readonly parentId: UnitId | null
  /** Place in the catalogue's order, which reports follow among equals. */
  readonly listOrder: number
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** `successorId` took over from `predecessorId` (merger, division) on the day `effectiveOn`. */
export interface Succession {
  readonly predecessorId: UnitId
  readonly successorId: UnitId
  readonly effectiveOn: PlainDate
}

/** All units that ever were, in catalogue order, then by time; and who took over from whom. */
export interface Organisation {
  readonly units: readonly Unit[]
  readonly successions: readonly Succession[]
}
