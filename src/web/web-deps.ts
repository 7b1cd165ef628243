import type { Database } from '#db/index.ts'
import type { Clock } from '#kernel/index.ts'
import type { Assets } from './assets/asset.ts'
import type { AccessEntry, FaultEntry } from './shared/journal.ts'

/** What the composition root hands to the web. */
export interface WebDeps {
  readonly db: Database
  readonly clock: Clock
  readonly assets: Assets
  /** Called once for each answered request; must not throw. */
  readonly recordAccess: (entry: AccessEntry) => void
  /** Called for each fault that a visitor was told of only by its number; must not throw. */
  readonly recordFault: (entry: FaultEntry) => void
}
