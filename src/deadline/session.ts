import type { MinuteOfDay } from '#kernel/index.ts'

/** Working hours without a break, in minutes after local midnight: 450 to 690 is 07:30–11:30. */
export interface Session {
  readonly from: MinuteOfDay
  readonly to: MinuteOfDay
}

/** The sessions that a table names: `07:30-11:30,13:00-17:00`; none for an empty text. Throws when they are not in order. */
export function parseSessions(text: string): readonly Session[] {
  if (text === '') return []
  const minutes = text.split(/[-,]/u).map(parseMinute)
  const isInOrder = minutes.every((minute, place) => place === 0 || minute > (minutes[place - 1] ?? minute))
  if (minutes.length % 2 !== 0 || !isInOrder)
    throw new Error(`'${text}' are not sessions in order (07:30-11:30,13:00-17:00)`)
  return minutes.flatMap((to, place) => (place % 2 === 0 ? [] : [{ from: minutes[place - 1] ?? to, to }]))
}

// 24:00 would close on the next day, so a session ends at 23:59 at the latest.
function parseMinute(text: string): MinuteOfDay {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(text)
  if (!match) throw new Error(`'${text}' is not a time of day (07:30)`)
  return Number(match[1]) * 60 + Number(match[2])
}

/** `07:30-11:30,13:00-17:00`: what `parseSessions` reads. */
export function formatSessions(sessions: readonly Session[]): string {
  return sessions.map(({ from, to }) => `${formatMinute(from)}-${formatMinute(to)}`).join(',')
}

/** `07:30`. */
export function formatMinute(minute: MinuteOfDay): string {
  const two = (count: number) => String(count).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** Closing time: the end of the day's last session; undefined on a day off. */
export function closingOf(sessions: readonly Session[]): MinuteOfDay | undefined {
  return sessions.at(-1)?.to
}
