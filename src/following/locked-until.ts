import { type Decision, formatTime, type Instant, refuse } from '#kernel/index.ts'

/** Refuses with `locked-until`: too many guesses, and how long to wait. */
export function lockedUntil(until: Instant, now: Instant): Decision<never> {
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000))
  return refuse('locked-until', {
    vi: `Đã thử quá nhiều lần. Hãy đợi ${minutes} phút nữa (đến ${formatTime(until)}) rồi thử lại. Nếu cần ngay, hãy mang giấy hẹn đến bộ phận một cửa.`,
    en: `Too many attempts. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} (until ${formatTime(until)}) and try again. If it is urgent, take the receipt to the one-stop desk.`,
  })
}
