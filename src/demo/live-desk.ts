import type { Actor, CommandDeps } from '#dossier/index.ts'
import type { UnitId } from '#kernel/index.ts'
import type { Basis } from './basis.ts'
import { type DemoAccount, demoOfficers, type LivePlace } from './live-officers.ts'

/** The desk at which the demo's officers work: what commands need, and where. */
export interface LiveDesk {
  readonly commands: CommandDeps
  readonly basis: Basis
  readonly unitIds: Readonly<Record<LivePlace, UnitId>>
}

/** The officer as the one who gives a command. */
export function actorOf(account: DemoAccount, unitIds: LiveDesk['unitIds']): Actor {
  const officer = demoOfficers.find((each) => each.account === account)
  if (officer === undefined || !('place' in officer)) throw new Error(`'${account}' works in no unit`)
  return { id: account, post: officer.post, unitId: unitIds[officer.place] }
}
