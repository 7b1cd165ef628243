import type { Database } from '#db/index.ts'
import type { Clock, IdSource, RandomSource } from '#kernel/index.ts'

/** What the use cases of this room work with. */
export interface IdentityDeps {
  readonly db: Database
  readonly clock: Clock
  readonly random: RandomSource
  readonly ids: IdSource
}
