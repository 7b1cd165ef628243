import type { Instant } from '#kernel/index.ts'
import type { Officer } from './officer.ts'

/** One sign-in that still holds. What the browser keeps is its token, of which only a hash is stored. */
export interface Session {
  /** Names it in lists; opens nothing. */
  readonly id: string
  readonly officer: Officer
  readonly startedAt: Instant
  readonly lastSeenAt: Instant
  /** The browser, as it called itself. */
  readonly agent: string
  /** Network address from which it was begun. */
  readonly address: string
  /** What forms of this session are signed with. */
  readonly formSecret: string
}
