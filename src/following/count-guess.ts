import type { Database } from '#db/index.ts'
import { takeGuess } from '#identity/index.ts'
import { type Decision, formatTime, type Instant, refuse } from '#kernel/index.ts'
import { lookUpLimits } from './limits.ts'

/** Whose guesses are counted: of what, or of whose account; and from which network address. */
export interface Guess {
  readonly bySubject: string
  readonly byAddress: string
}

/** Counts a guess before it is judged; undefined where it may be, else `locked-until`. */
export async function countGuess(
  db: Database,
  { bySubject, byAddress }: Guess,
  now: Instant,
): Promise<Decision<never> | undefined> {
  const locked =
    (await takeGuess(db, { subject: byAddress, most: lookUpLimits.perAddress }, now)) ??
    (await takeGuess(db, { subject: bySubject, most: lookUpLimits.perCode }, now))
  return locked === undefined ? undefined : lockedUntil(locked, now)
}

/** Refuses with `locked-until`: too many guesses, and how long to wait. */
function lockedUntil(until: Instant, now: Instant): Decision<never> {
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000))
  return refuse('locked-until', {
    vi: `Đã thử quá nhiều lần. Hãy đợi ${minutes} phút nữa (đến ${formatTime(until)}) rồi thử lại. Nếu cần ngay, hãy mang giấy hẹn đến bộ phận một cửa.`,
    en: `Too many attempts. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} (until ${formatTime(until)}) and try again. If it is urgent, take the receipt to the one-stop desk.`,
  })
}
