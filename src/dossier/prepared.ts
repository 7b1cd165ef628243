import type { SaltedPerson } from './persons.ts'
import type { Step } from './step.ts'

/** What a live command will store. */
export interface Prepared {
  readonly step: Step
  readonly persons: readonly SaltedPerson[]
}
