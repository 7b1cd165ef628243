import type { WriteTx } from '#db/index.ts'
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
  readonly postEvents: (tx: WriteTx, recorded: readonly RecordedEvent[]) => Promise<void>
}
