import type { DeadlinePolicy, Instant, Text, TimeLimit } from '#kernel/index.ts'

/** What a due date depends on, besides the calendar. */
export interface DueQuestion {
  readonly acceptedAt: Instant
  readonly limit: TimeLimit
  readonly policy: DeadlinePolicy
  /** Closed pauses, in order. */
  readonly pauses?: readonly Pause[]
  /** A due instant that was set rather than computed; it replaces that of the limit, and later pauses move it. */
  readonly given?: GivenDue
}

/** A closed pause: suspended at `from`, resumed at `to`. */
export interface Pause {
  readonly from: Instant
  readonly to: Instant
}

/** A due instant set at `at` by somebody: an extension, or what an earlier system promised (then `at` is the acceptance). */
export interface GivenDue {
  readonly at: Instant
  readonly dueAt: Instant
}

/** The due instant (hạn trả kết quả), and how it comes about, line by line for the citizen to follow. */
export interface DueDate {
  readonly at: Instant
  readonly steps: readonly Step[]
}

/** One line of an explanation: what, and how much or when. */
export interface Step {
  readonly text: Text
  readonly value: Text
}
