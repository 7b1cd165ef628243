import type { WriteTx } from '#db/index.ts'
import { calendarOf, loadCalendars } from '#deadline/index.ts'
import { dayOf, type Instant } from '#kernel/index.ts'
import { evolvePetition, type PetitionHistory } from './fold-petition.ts'
import {
  hashPetitionAction,
  type PetitionAction,
  type PetitionEvent,
  readPetitionEvent,
  type StoredPetitionAction,
  writePetitionBody,
} from './petition-event.ts'
import { petitionDue, petitionDueSoon } from './petition-limits.ts'
import type { PetitionDue } from './petition-store.ts'

/** An event to be appended to the chain of a petition, and by whom. */
export interface PetitionEntry {
  readonly id: string
  readonly key: string
  readonly actor: string
  readonly post: string
  readonly event: PetitionEvent
  readonly at: Instant
}

/** The event as the log will hold it, chained to those before. Read once as it will be: what nobody could read never reaches it. */
export function chainEntry(entry: PetitionEntry, before: readonly StoredPetitionAction[]): StoredPetitionAction {
  const { id: petitionId, key, actor, post, event, at } = entry
  const last = before.at(-1)
  const number = (last?.number ?? 0) + 1
  const action: PetitionAction = {
    petitionId,
    number,
    at,
    actor,
    post,
    kind: event.kind,
    body: writePetitionBody(event),
    key,
  }
  readPetitionEvent(action)
  return { ...action, hash: hashPetitionAction(action, last?.hash ?? null) }
}

/** The petition after these events, and by when its next step is due by the calendar of its unit as decided now. */
export async function standAfter(
  tx: WriteTx,
  actions: readonly StoredPetitionAction[],
): Promise<{ readonly history: PetitionHistory; readonly due: PetitionDue }> {
  const history = actions.reduce<PetitionHistory | undefined>(
    (before, action) => evolvePetition(before, readPetitionEvent(action), action.at),
    undefined,
  )
  const last = actions.at(-1)
  if (history === undefined || last === undefined) throw new Error('a petition has at least one event')
  const calendar = calendarOf(await loadCalendars(tx), history.unitId, dayOf(last.at))
  const dueAt = petitionDue(history, calendar)
  return { history, due: { dueAt, dueSoonAt: dueAt === null ? null : petitionDueSoon(history, calendar) } }
}
