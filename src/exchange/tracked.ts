import { type ClockEvent, isClockEvent, type KnownDossier, type KnownHistory } from '#dossier/index.ts'
import type { Instant } from '#kernel/index.ts'
import type { Place } from './names.ts'
import type { RegisterLine } from './register-line.ts'

/** A dossier while a register is read: as it stands, and what was known of it before, of which lines may tell again. */
export interface Tracked {
  readonly known: KnownDossier | undefined
  readonly earlier: readonly ClockEvent[]
  /** How many of `earlier` lie behind the line that was read last. */
  readonly passed: number
}

export const untracked: Tracked = { known: undefined, earlier: [], passed: 0 }

/** A known dossier; what this very import recorded (`recordedAt`) is nothing that a line may tell again. */
export function trackedOf({ known, actions, recorded }: KnownHistory, recordedAt: Instant): Tracked {
  const isEarlier = (index: number) => actions[index]?.origin !== 'import' || actions[index]?.recordedAt !== recordedAt
  const earlier = recorded.filter((_, index) => isEarlier(index)).map(({ event }) => event)
  return { known, earlier: earlier.filter(isClockEvent), passed: 0 }
}

export type Resolved = {
  readonly line: RegisterLine
  /** For accepted. */
  readonly place?: Place
  /** For transferred. */
  readonly receiver?: Place['unit']
}

/** Whether the line is news; or tells again what is known (then: how far it lies behind); or contradicts it (then: what). */
export function compareWithKnown(
  { earlier, passed }: Tracked,
  resolved: Resolved,
): 'news' | { readonly passed: number } | { readonly contradicts: ClockEvent } {
  const last = earlier.at(-1)
  const { line } = resolved
  if (last === undefined || line.at > last.at) return 'news'
  const same = earlier.findIndex((event, index) => index >= passed && tellsTheSame(event, resolved))
  if (same >= 0) return { passed: same + 1 }
  const rival = earlier.find((event, index) => index >= passed && event.at === line.at && event.kind === line.event)
  if (rival !== undefined) return { contradicts: rival }
  return line.at === last.at ? 'news' : { contradicts: last }
}

function tellsTheSame(event: ClockEvent, { line, place, receiver }: Resolved): boolean {
  if (event.at !== line.at) return false
  switch (event.kind) {
    case 'accepted':
      return (
        line.event === 'accepted' &&
        event.unitId === place?.unit.id &&
        event.procedureId === place.procedure.id &&
        event.fieldId === place.field.id &&
        event.channel === line.channel &&
        isSameDue(event.dueAt, line.dueAt)
      )
    case 'resumed':
      return line.event === 'resumed' && isSameDue(event.dueAt, line.dueAt)
    case 'extended':
      return line.event === 'extended' && event.dueAt === line.dueAt
    case 'apologised':
      return line.event === 'apologised' && event.promisedAt === line.dueAt
    case 'transferred':
      return line.event === 'transferred' && event.toUnitId === receiver?.id
    case 'finished':
      return line.event === 'finished' && event.outcome === line.outcome
    case 'suspended':
      return line.event === 'suspended'
  }
}

function isSameDue(known: Instant, told: Instant | undefined): boolean {
  return told === undefined || told === known
}
