import type { Instant } from '#kernel/index.ts'
import type { InventedPerson } from './people.ts'
import type { Entry } from './register.ts'

/** What a demo hands over: dossiers as a register tells them, and whose they are. */
export interface InventedRegister {
  readonly entries: readonly Entry[]
  /** By dossier code; a register has no persons. */
  readonly owners: ReadonlyMap<string, InventedPerson>
  /** The last moment of the story. */
  readonly until: Instant
}
