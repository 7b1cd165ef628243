const minute = 60_000

/** How patient signing in is, in milliseconds and counts. */
export const signInLimits = {
  /** Attempts of one account that may fail in a row, and how long it then waits. */
  attempts: 5,
  lockMs: 15 * minute,
  /** A session that nobody uses ends, and so does one that has lasted a working day. */
  idleMs: 30 * minute,
  absoluteMs: 12 * 60 * minute,
  /** A visit is written down at most this often; so much earlier may an idle session end. */
  seenEveryMs: minute,
} as const
