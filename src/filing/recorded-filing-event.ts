import type { WriteTx } from '#db/index.ts'
import type { Instant } from '#kernel/index.ts'
import type { FilingActor } from './actor.ts'
import type { FilingContent } from './content.ts'
import type { FilingEvent } from './event.ts'
import type { Filing } from './filing.ts'

/** An event that has just been stored, with the filing before and after it. */
export interface RecordedFilingEvent {
  readonly before: Filing
  readonly after: Filing
  /** What the filing says as of the event; also of an acceptance, after which only the dossier holds it. */
  readonly content: FilingContent
  readonly event: FilingEvent
  readonly at: Instant
  readonly actor: FilingActor
}

/** Something else that must be written in the transaction of a filing's event, such as what its filer is told. Drafts have none. */
export interface FilingWriter {
  readonly postEvents: (tx: WriteTx, recorded: readonly RecordedFilingEvent[]) => Promise<void>
}
