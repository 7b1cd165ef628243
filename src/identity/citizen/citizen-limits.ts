const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How patient the citizens' sign-in is, in milliseconds and counts (docs/decisions/0110 and 0111). */
export const citizenLimits = {
  /** A code holds so long, and takes so many tries. */
  codeMs: 10 * minute,
  tries: 5,
  /** Codes to one number or address: so far apart, and so many in an hour and in a day. */
  codeGapMs: minute,
  codesPerHour: 5,
  codesPerDay: 10,
  /** Codes asked from one network address in an hour: a whole commune may stand behind it. */
  codesPerAddress: 60,
  hourMs: hour,
  dayMs: day,
  /** A device of one's own stays signed in while it is used, and at most so long. */
  rememberedIdleMs: 30 * day,
  rememberedMs: 180 * day,
  /** Any other, a shared one perhaps. */
  idleMs: 2 * hour,
  absoluteMs: 12 * hour,
  /** A visit is written down at most this often. */
  seenEveryMs: minute,
} as const
