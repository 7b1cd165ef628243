import type { WriteTx } from '#db/index.ts'
import type { Refusal } from '#kernel/index.ts'
import type { DossierEvent } from './event.ts'
import type { DossierState } from './state.ts'

/** An event that has just been stored, with the dossier before and after it. */
export interface RecordedEvent {
  readonly before: DossierState | undefined
  readonly after: DossierState
  readonly event: DossierEvent
  readonly actionNumber: number
}

/** Something else that must be written in the transaction of an event, such as what reports count. */
export interface SideWriter {
  /**
   * Asked before a live command is decided, in its transaction: a refusal is the command's answer, and nothing is stored.
   * What it reads to say so must be locked.
   */
  readonly allow?: (tx: WriteTx) => Promise<Refusal | undefined>
  /** It tells people what happens: not called for what an earlier system recorded. */
  readonly isForLive?: true
  readonly postEvents: (tx: WriteTx, recorded: readonly RecordedEvent[]) => Promise<void>
}
