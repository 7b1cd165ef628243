import { type Catalogue, findProcedure, type Procedure } from '#catalogue/index.ts'
import { normalise, type PlainDate } from '#kernel/index.ts'
import { findUnit, findUnitOn, type Organisation, type Unit } from '#organisation/index.ts'
import type { NationalRecord } from './record.ts'

/** Why a record cannot be a filing yet: it is kept, and a steward sees it. */
export const heldReasons = ['procedure-unknown', 'unit-unknown', 'unit-not-competent', 'not-online', 'not-new'] as const
export type HeldReason = (typeof heldReasons)[number]

interface Law {
  readonly catalogue: Catalogue
  readonly organisation: Organisation
  readonly today: PlainDate
}

/** Which procedure and which unit of ours a record means today; or why none. */
export function placeOf(
  { MaTTHC, DonViXuLy, KenhThucHien = '2', TrangThaiHoSo }: NationalRecord,
  { catalogue, organisation, today }: Law,
): { readonly procedure: Procedure; readonly unit: Unit } | HeldReason {
  if (TrangThaiHoSo !== '1') return 'not-new'
  if (KenhThucHien !== '2') return 'not-online'
  const code = normalise(MaTTHC)
  const procedure = findProcedure(catalogue, { nameOrCode: code, on: today })
  if (procedure?.code !== code) return 'procedure-unknown'
  const meant = findUnit(organisation, normalise(DonViXuLy), { from: today, to: today })
  const unit = meant && findUnitOn(organisation, meant.id, today)
  if (unit === undefined) return 'unit-unknown'
  return procedure.levels.includes(unit.level) ? { procedure, unit } : 'unit-not-competent'
}
