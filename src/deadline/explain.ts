import type { Text } from '#kernel/index.ts'
import { type Course, courseOf } from './course.ts'
import { explainRun, spanInWords } from './explain-run.ts'
import { momentOf } from './moment.ts'
import type { DueQuestion, Step } from './question.ts'
import type { Standstill } from './standstill.ts'
import { latestOf, type Term } from './term.ts'
import { amountInWords, dayInWords, limitInWords, momentInWords, pointInWords } from './words.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** How a due instant came about, in the order in which it happened. */
export function explain(calendar: WorkingCalendar, question: DueQuestion, course: Course): readonly Step[] {
  const due = momentOf(course.at)
  const term = course.runs[0]?.term
  return [
    received(calendar, question, term),
    limited(question, term),
    ...given(question),
    ...course.runs.flatMap((run) => explainRun(calendar, run, { total: term?.amount ?? 0, due })),
    ...course.tooLate.map(pausedTooLate),
    { text: { vi: 'Hạn trả kết quả', en: 'Result due' }, value: momentInWords(due) },
  ]
}

function received(calendar: WorkingCalendar, question: DueQuestion, term: Term | undefined): Step {
  const accepted = momentOf(question.acceptedAt)
  const at = momentInWords(accepted)
  if (question.given || !term) return { text: { vi: 'Nhận hồ sơ', en: 'Received' }, value: at }
  const latest = latestOf(question.limit, question.policy)
  const isLate = latest !== undefined && accepted.minute >= latest
  const late =
    question.limit.kind === 'same-day'
      ? { vi: ' (sau 15:00)', en: ' (after 15:00)' }
      : { vi: ' (từ 15:00)', en: ' (from 15:00)' }
  const why = isLate ? late : { vi: '', en: '' }
  return {
    text: { vi: `Nhận ${at.vi}${why.vi}, tính từ`, en: `Received ${at.en}${why.en}, counted from` },
    value: beginning(calendar, term),
  }
}

/** The first day or minute that counts, pauses aside. */
function beginning(calendar: WorkingCalendar, term: Term): Text {
  if (term.counts === 'days') return dayInWords(term.firstDay)
  const one = courseOf(calendar, { ...term, amount: 1 }, [])
  if (term.counts === 'minutes') {
    const from = one.ok ? momentOf(one.value.at) : undefined
    return momentInWords(from ? { ...from, minute: from.minute - 1 } : term.from)
  }
  return dayInWords(one.ok ? momentOf(one.value.at).day : term.firstDay)
}

function limited({ limit, given }: DueQuestion, term: Term | undefined): Step {
  const stated = limitInWords(limit)
  const isCountedOtherwise = !given && term && limit.kind !== 'same-day' && `${limit.kind}` !== term.counts
  const counted = isCountedOtherwise ? amountInWords(term.counts, term.amount) : stated
  const value =
    counted.vi === stated.vi ? stated : { vi: `${stated.vi} = ${counted.vi}`, en: `${stated.en} = ${counted.en}` }
  return { text: { vi: 'Thời hạn theo quy định', en: 'Time limit' }, value }
}

function given({ given }: DueQuestion): readonly Step[] {
  if (!given) return []
  const set = pointInWords('days', momentOf(given.at))
  return [
    {
      text: { vi: `Hạn ấn định ngày ${set.vi}`, en: `Due date set on ${set.en}` },
      value: momentInWords(momentOf(given.dueAt)),
    },
  ]
}

function pausedTooLate(pause: Standstill): Step {
  const span = spanInWords('minutes', pause)
  return {
    text: { vi: `Tạm dừng ${span.vi}, khi đã hết hạn`, en: `Paused ${span.en}, when already due` },
    value: { vi: 'không dời hạn', en: 'moves nothing' },
  }
}
