import { type Procedure, proceduresOn } from '#catalogue/index.ts'
import { isDeskPost, listOfficers, type Officer, type Reach } from '#identity/index.ts'
import { today, type UnitId } from '#kernel/index.ts'
import { type Unit, unitsDuring } from '#organisation/index.ts'
import { type DeskScope, deskScope, type QueueFilter } from '#worklist/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { type WorkAddress, whoWords, workAddressOf } from './work-address.ts'

/** What an address asks of the page of work, and what one could choose instead. */
export interface WorkAsked {
  readonly address: WorkAddress
  readonly scope: DeskScope
  readonly filter: QueueFilter
  readonly page: number
  /** Whose work: one of `whoWords`, or an account. */
  readonly who: string
  /** Whether the officer has work of their own here: a monitor only looks. */
  readonly hasOwn: boolean
  /** Units whose work may be seen. */
  readonly units: readonly Unit[]
  /** Only the work of one unit is shown, which needs no saying. */
  readonly isOneUnit: boolean
  /** Who may hold work: known where the work is that of one unit. */
  readonly officers: readonly Officer[]
  readonly procedures: readonly Procedure[]
}

/** Reads the address against what the officer may see: what it names beyond that is as if not named. */
export async function readWorkAsked(visit: OfficerVisit): Promise<WorkAsked> {
  const { deps, officer, organisation, query } = visit
  const { catalogue } = await visit.reference()
  const day = today(deps.clock)
  const hasOwn = officer.holdings.some(({ post }) => isDeskPost(post))
  const address = workAddressOf(query)
  const who = address.nguoi ?? (hasOwn ? whoWords.mine : whoWords.all)
  const all = deskScope(officer, organisation, who === whoWords.mine ? 'mine' : 'unit')
  const units = unitsDuring(organisation, { from: day, to: day }).filter(({ id }) => holds(all.reach, id))
  const unit = units.find(({ agencyCode }) => agencyCode === address['don-vi'])
  const [only = unit] = units.length === 1 ? units : []
  const levels = [...new Set((unit === undefined ? units : [unit]).map(({ level }) => level))]
  const procedures = proceduresOn(catalogue, day, levels)
  const procedure = procedures.find(({ code }) => code === address['thu-tuc'])
  return {
    address,
    scope: unit === undefined ? all : within(all, unit.id),
    filter: { procedureId: procedure?.id, text: address.tim, ...(isNamed(who) && { assignee: accountOf(who) }) },
    page: /^[1-9]\d{0,5}$/u.test(address.trang ?? '') ? Number(address.trang) : 1,
    who,
    hasOwn,
    units,
    isOneUnit: only !== undefined,
    procedures,
    officers: only === undefined ? [] : await listOfficers(deps.db, [only.id], day),
  }
}

function isNamed(who: string): boolean {
  return who !== whoWords.mine && who !== whoWords.all
}

function accountOf(who: string): string | null {
  return who === whoWords.nobody ? null : who
}

function holds(reach: Reach, id: UnitId): boolean {
  return reach === 'all' || reach.includes(id)
}

function ownOf(reach: Reach, id: UnitId): readonly UnitId[] {
  return holds(reach, id) ? [id] : []
}

function within(scope: DeskScope, id: UnitId): DeskScope {
  return { ...scope, reach: [id], filings: ownOf(scope.filings, id), asked: ownOf(scope.asked, id) }
}
