import type { Database } from '#db/index.ts'
import {
  type Acceptance,
  type Change,
  type CommandDeps,
  type DossierState,
  executeCommand,
  type Law,
} from '#dossier/index.ts'
import type { Holding, Officer, Post } from '#identity/index.ts'
import { expectOk, type Instant, type OfficerId, type UnitId } from '#kernel/index.ts'
import type { Organisation } from '#organisation/index.ts'
import { countedIds, officer, onlyProcedure, smallLaw } from '../dossier/small-law.ts'

/** A dossier is due soon from a day before it is due. */
const lawThatWarns: Law = {
  ...smallLaw,
  dueSoonAt: ({ phase, dueAt }) => (phase === 'running' && dueAt !== null ? ((dueAt - day) as Instant) : null),
}

const day = 86_400_000

/** No unit lies below another. */
export const flatOrganisation: Organisation = { units: [], successions: [] }

/** An officer as identity knows one, without an account in the database. */
export function deskOfficer(account: string, ...holdings: readonly Holding[]): Officer {
  const id = '00000000-0000-7000-8000-000000000000' as OfficerId
  return { id, account, fullName: account, holdings, mustUseTotp: false, hasTotp: false, isDisabled: false }
}

export function deskDeps(db: Database): CommandDeps {
  return { db, ids: countedIds(7), writers: [], loadLaw: async () => lawThatWarns }
}

const keys = countedIds(8)

/** What somebody in a post asks; `by`: another account than the post's. */
export interface Turn {
  readonly post: Post
  readonly command: Change['command']
  readonly by?: string
  /** Of another unit than the post's. */
  readonly unitId?: UnitId
}

/** A dossier that was accepted by `unitId` and then went through `turns`. */
export async function tellDossier(
  deps: CommandDeps,
  { unitId, persons = [] }: { readonly unitId: UnitId; readonly persons?: Acceptance['persons'] },
  turns: readonly Turn[] = [],
): Promise<DossierState> {
  const command = { kind: 'accept', channel: 'in_person' } as const
  const sent = { key: keys.uuid(), actor: officer('receiving-officer'), command }
  let state = expectOk(await executeCommand(deps, { ...sent, unitId, procedureId: onlyProcedure, persons }))
  for (const turn of turns) state = await tellOn(deps, state, turn)
  return state
}

/** The dossier after one more turn. */
export async function tellOn(
  deps: CommandDeps,
  { code, lastAction }: DossierState,
  { post, command, by, unitId }: Turn,
): Promise<DossierState> {
  const actor = { ...officer(post), ...(by !== undefined && { id: by }), ...(unitId !== undefined && { unitId }) }
  return expectOk(await executeCommand(deps, { key: keys.uuid(), actor, command, code, seenAction: lastAction }))
}
