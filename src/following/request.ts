import type { DossierState, TimelineEntry } from '#dossier/index.ts'
import type { DossierId, Instant, UnitId } from '#kernel/index.ts'

/** What a citizen can say about an accepted dossier: that the papers asked for are in, or that it be withdrawn. */
export const requestKinds = ['supplement', 'withdrawal'] as const
export type RequestKind = (typeof requestKinds)[number]

/** Who says it, if it is no account: whoever has shown the secret of the receipt. */
export const receiptHolder = 'receipt'

/** Something that a citizen declared or asked (đề nghị của người dân). */
export interface CitizenRequest {
  readonly id: string
  readonly unitId: UnitId
  readonly dossierId: DossierId
  readonly kind: RequestKind
  /** In their own words; of a withdrawal, why. */
  readonly words: string
  /** Number of the newest action of the dossier when it was made. */
  readonly afterAction: number
  readonly madeBy: string
  readonly madeAt: Instant
  readonly decline?: Decline
}

/** That it was not granted, and why. */
export interface Decline {
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** What became of it: waits for an officer; granted; declined; or overtaken by the end of the dossier. */
export type RequestStand = 'open' | 'granted' | 'declined' | 'overtaken'

interface Known {
  readonly state: Pick<DossierState, 'phase' | 'outcome'>
  readonly timeline: readonly Pick<TimelineEntry, 'event' | 'actionNumber'>[]
}

/** Granting is an action of the dossier itself: that it goes on, or ends as withdrawn. */
export function standOf({ kind, afterAction, decline }: CitizenRequest, { state, timeline }: Known): RequestStand {
  if (decline !== undefined) return 'declined'
  const wentOn = timeline.some(({ event, actionNumber }) => event.kind === 'resumed' && actionNumber > afterAction)
  if (kind === 'supplement' && wentOn) return 'granted'
  if (state.phase !== 'finished') return 'open'
  return kind === 'withdrawal' && state.outcome === 'withdrawn' ? 'granted' : 'overtaken'
}
