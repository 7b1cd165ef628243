import type { Instant, PlainDate, UnitId } from '#kernel/index.ts'
import type { Channel, Ground, Outcome } from './clock-event.ts'
import type { Delivery, MissingPaper, Reception } from './reception.ts'
import type { Companion, Receiver } from './work-event.ts'

/** What somebody asks that moves the time of a dossier. */
export type ClockCommand =
  | {
      readonly kind: 'accept'
      readonly channel: Channel
      readonly isAssisted?: true
      readonly reception?: Reception
      readonly dueAt?: Instant
    }
  | {
      readonly kind: 'suspend'
      readonly reason?: string
      readonly ground?: Ground
      readonly legalBasis?: string
      readonly document?: string
      readonly items?: readonly MissingPaper[]
      readonly supplyBy?: PlainDate
    }
  | {
      readonly kind: 'resume'
      readonly dueAt?: Instant
      readonly document?: string
      readonly received?: readonly string[]
    }
  | {
      readonly kind: 'extend'
      readonly dueAt: Instant
      readonly reason?: string
      readonly legalBasis?: string
      readonly document?: string
    }
  | { readonly kind: 'apologise'; readonly promisedAt: Instant; readonly reason?: string; readonly document?: string }
  | { readonly kind: 'transfer'; readonly toUnitId: UnitId }
  | {
      readonly kind: 'finish'
      readonly outcome: Outcome
      readonly reason?: string
      readonly legalBasis?: string
      /** The agency stops resolving it (form 05): with the outcome `returned`. */
      readonly isStopped?: true
      readonly resultNumber?: string
      readonly resultAttachments?: readonly string[]
    }

/** What somebody asks about the work on a dossier. */
export type WorkCommand =
  | { readonly kind: 'route'; readonly step: string; readonly assignee?: string; readonly note?: string }
  /** To take it oneself, give to a colleague what is nobody's or one's own, or hand it back (null). */
  | { readonly kind: 'assign'; readonly assignee: string | null; readonly note?: string }
  /** A leader moves what somebody holds. */
  | { readonly kind: 'reassign'; readonly assignee: string | null; readonly reason?: string }
  | { readonly kind: 'consult'; readonly unitId: UnitId; readonly question: string; readonly answerBy?: PlainDate }
  | { readonly kind: 'answer'; readonly consultation: number; readonly opinion: string }
  /** Persons to be put right travel in the envelope; those in `removed` had nothing to do with it. */
  | {
      readonly kind: 'correct'
      readonly reason?: string
      readonly reception?: Reception
      readonly removed?: readonly Companion[]
    }
  | {
      readonly kind: 'hand-over'
      readonly to: Receiver
      readonly by: Delivery
      readonly document?: string
      readonly note?: string
    }
  | { readonly kind: 'note'; readonly text: string }

/**
 * What somebody asks to be done to a dossier. No command carries the time at which it happens. `dueAt` on accept and
 * resume is for registers of earlier systems only; live, the due instant is computed.
 */
export type DossierCommand = ClockCommand | WorkCommand

export type CommandKind = DossierCommand['kind']

/** The account that a command gives the work to; undefined where it gives it to nobody. */
export function assigneeIn(command: DossierCommand): string | undefined {
  return 'assignee' in command ? (command.assignee ?? undefined) : undefined
}
