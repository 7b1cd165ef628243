import type { MinuteOfDay } from '#kernel/index.ts'

/** Working hours without a break, in minutes after local midnight: 450 to 690 is 07:30–11:30. */
export interface Session {
  readonly from: MinuteOfDay
  readonly to: MinuteOfDay
}

/** The sessions that a table names: `07:30-11:30,13:00-17:00`; none for an empty text. Throws when they are not in order. */
export function parseSessions(text: string): readonly Session[] {
  if (text === '') return []
  const sessions = text.split(',').map(parseSession)
  const isInOrder = sessions.every(({ from }, place) => from > (sessions[place - 1]?.to ?? -1))
  if (!isInOrder) throw new Error(`'${text}': a session must begin after the one before it has ended`)
  return sessions
}

// 24:00 would close on the next day, so a session ends at 23:59 at the latest.
const sessionForm = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/u

function parseSession(text: string): Session {
  const [, fromHour, fromMinute, toHour, toMinute] = sessionForm.exec(text) ?? []
  const from = Number(fromHour) * 60 + Number(fromMinute)
  const to = Number(toHour) * 60 + Number(toMinute)
  if (!(from < to)) throw new Error(`'${text}' is not a session (07:30-11:30)`)
  return { from, to }
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
