import type { Text } from '#kernel/index.ts'
import type { Run } from './course.ts'
import type { DayNumber } from './day-number.ts'
import { exceptionsMet } from './exceptions-met.ts'
import type { Moment } from './moment.ts'
import type { Step } from './question.ts'
import type { Standstill } from './standstill.ts'
import type { Term } from './term.ts'
import { amountInWords, dayInWords, pointInWords } from './words.ts'
import type { WorkingCalendar } from './working-calendar.ts'

interface Whole {
  /** What there was to count when the first run began. */
  readonly total: number
  readonly due: Moment
}

/** One stretch in which the clock ran: the special days on its way, then the pause that ended it. */
export function explainRun(calendar: WorkingCalendar, run: Run, { total, due }: Whole): readonly Step[] {
  const { term, left, pause } = run
  const end = pause ? explainPause(term.counts, pause, { used: total - left, left }) : []
  if (term.counts === 'minutes') return [...exceptionsMet(calendar, term.from.day, (pause?.from ?? due).day), ...end]
  const lastDay = pause ? pause.from.day - 1 : due.day
  if (term.counts === 'working-days') return [...exceptionsMet(calendar, term.firstDay, lastDay), ...end]
  return pause ? end : rolledOver(calendar, term.firstDay + term.amount - 1, due.day)
}

/** Calendar days count whatever they are, so only the days off after the last of them matter. */
function rolledOver(calendar: WorkingCalendar, lastCounted: DayNumber, dueDay: DayNumber): readonly Step[] {
  if (lastCounted >= dueDay) return exceptionsMet(calendar, dueDay, dueDay)
  const off = dayInWords(lastCounted)
  return [
    {
      text: { vi: `Ngày cuối, ${off.vi}, là ngày nghỉ`, en: `The last day, ${off.en}, is off` },
      value: { vi: 'chuyển sang ngày làm việc tiếp theo', en: 'moved to the next working day' },
    },
    ...exceptionsMet(calendar, lastCounted, dueDay),
  ]
}

function explainPause(
  counts: Term['counts'],
  pause: Standstill,
  { used, left }: { readonly used: number; readonly left: number },
): readonly Step[] {
  const [from, to] = [pointInWords(counts, pause.from), pointInWords(counts, pause.to)]
  const span = spanInWords(counts, pause)
  const usedUp: Step = {
    text: { vi: `Đã dùng đến khi tạm dừng ${from.vi}`, en: `Used until the pause of ${from.en}` },
    value: amountInWords(counts, used),
  }
  return [
    ...(used > 0 ? [usedUp] : []),
    { text: { vi: `Tạm dừng ${span.vi}`, en: `Paused ${span.en}` }, value: { vi: 'không tính', en: 'not counted' } },
    {
      text: { vi: `Tiếp tục ${to.vi}, còn`, en: `Resumed ${to.en}, left` },
      value: amountInWords(counts, left),
    },
  ]
}

/** After "Tạm dừng": `từ 06/03/2026 đến hết 11/03/2026`, both days being taken out; where minutes count, to the minute. */
export function spanInWords(counts: Term['counts'], { from, to }: Standstill): Text {
  const [first, last] = [pointInWords(counts, from), pointInWords(counts, to)]
  if (counts === 'minutes') return { vi: `từ ${first.vi} đến ${last.vi}`, en: `from ${first.en} to ${last.en}` }
  if (from.day === to.day) return { vi: `trong ngày ${first.vi}`, en: `on ${first.en}` }
  return { vi: `từ ${first.vi} đến hết ${last.vi}`, en: `from ${first.en} through ${last.en}` }
}
