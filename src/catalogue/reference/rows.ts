import { dong, type TimeLimit } from '#kernel/index.ts'
import type { Level } from '#organisation/index.ts'
import type { Fee, OnlineService, Paper } from '../catalogue.ts'

/** A procedure as the reference files write it; what a version leaves out, it shares with the procedure. */
export interface ProcedureRow {
  /** Also its place in the catalogue's order. Never given to another procedure. */
  readonly id: number
  readonly code: string
  readonly name: string
  readonly result?: string
  /** Code of its process; left out where it follows the usual one for its limit. */
  readonly process?: string
  readonly papers?: readonly Paper[]
  readonly fees?: readonly Fee[]
  readonly versions: readonly VersionRow[]
}

export interface VersionRow {
  /** First day; left out on a first version that is older than our records. */
  readonly from?: string
  /** Last day; left out while current, and where the next version follows. */
  readonly to?: string
  /** The field's name on the version's first day. */
  readonly field: string
  readonly name?: string
  readonly levels: readonly Level[]
  readonly limit: TimeLimit
  readonly online?: OnlineService
  readonly basis?: string
}

export const sameDay: TimeLimit = { kind: 'same-day' }

export function workingDays(amount: number): TimeLimit {
  return { kind: 'working-days', amount }
}

export function days(amount: number): TimeLimit {
  return { kind: 'days', amount }
}

export function original(name: string, originals = 1): Paper {
  return { name, originals, copies: 0, isRequired: true }
}

export function copy(name: string): Paper {
  return { name, originals: 0, copies: 1, isRequired: true }
}

/** A paper that only some applicants have to hand in; the name says who. */
export function ifAny(paper: Paper): Paper {
  return { ...paper, isRequired: false }
}

export function phi(name: string, amount: number, countedBy: string | null = null): Fee {
  return { name, kind: 'phi', channel: null, amount: dong(amount), countedBy }
}

export function lePhi(name: string, amount: number): Fee {
  return { name, kind: 'le-phi', channel: null, amount: dong(amount), countedBy: null }
}

/** The districts' last day. */
export const lastDistrictDay = '2025-06-30'

export const byDistrict = { levels: ['district'] } as const satisfies Partial<VersionRow>
export const byCommune = { levels: ['commune'] } as const satisfies Partial<VersionRow>
/** What the commune does since there are no districts. */
export const byCommuneSinceMerger = { from: '2025-07-01', levels: ['commune'] } as const satisfies Partial<VersionRow>
