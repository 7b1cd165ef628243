import { timeLeftInWords, type WorkingCalendar } from '#deadline/index.ts'
import type { Filing } from '#filing/index.ts'
import { formatDay, type Instant, type Text } from '#kernel/index.ts'
import { appointment, moment } from '../../../shared/formats.ts'
import type { Stand } from '../where-it-stands.ts'

interface Shown {
  readonly filing: Pick<
    Filing,
    'state' | 'submittedAt' | 'answerBy' | 'requests' | 'refusal' | 'withdrawal' | 'changedAt'
  >
  readonly unit: string
  readonly calendar: WorkingCalendar
}

/** How something handed in stands, for who handed it in. It has no due date yet: the time runs from its acceptance. */
export function whereFilingStands({ filing, unit, calendar }: Shown, now: Instant): Stand {
  switch (filing.state) {
    case 'awaiting-supplement':
      return awaiting(filing, unit)
    case 'refused':
      return {
        tone: 'late',
        where: { vi: `${unit} không tiếp nhận hồ sơ`, en: `${unit} has not accepted it` },
        when: [],
        next: refused(filing),
      }
    case 'withdrawn':
      return { tone: 'halt', where: withdrawn, when: [], next: [again] }
    default:
      return waiting({ filing, unit, calendar }, now)
  }
}

function waiting({ filing: { submittedAt, answerBy, changedAt }, unit, calendar }: Shown, now: Instant): Stand {
  const at = submittedAt ?? changedAt
  const where = { vi: `Hồ sơ đang chờ ${unit} tiếp nhận`, en: `It waits to be accepted by ${unit}` }
  const sent = { vi: `Nộp lúc ${moment('vi', at)}`, en: `Handed in at ${moment('en', at)}` }
  if (answerBy === null) return { tone: 'good', where, when: [sent], next: [fromAcceptance] }
  const isLate = now > answerBy
  const left = timeLeftInWords(calendar, now, answerBy)
  const by = {
    vi: `Cơ quan trả lời trước ${appointment('vi', answerBy)}`,
    en: `To be answered by ${appointment('en', answerBy)}`,
  }
  const next = isLate ? [late(unit), fromAcceptance] : [fromAcceptance]
  return {
    tone: isLate ? 'late' : 'good',
    where,
    when: [by, { vi: lower(left.vi), en: lower(left.en) }],
    next: [sent, ...next],
  }
}

const fromAcceptance: Text = {
  vi: 'Lúc này bạn không phải làm gì. Khi tiếp nhận, cơ quan hẹn ngày trả kết quả; thời hạn tính từ lúc đó.',
  en: 'There is nothing you have to do now. On acceptance the unit promises the day of the result; the time runs from then.',
}

function late(unit: string): Text {
  return {
    vi: `Cơ quan trả lời chậm. Bạn có thể hỏi bộ phận một cửa của ${unit}, hoặc gửi phản ánh, kiến nghị.`,
    en: `The answer is late. You can ask at the one-stop desk of ${unit}, or send a complaint.`,
  }
}

function awaiting({ requests }: Pick<Filing, 'requests'>, unit: string): Stand {
  const last = requests.at(-1)
  const where = {
    vi: `${unit} cần bạn bổ sung giấy tờ trước khi tiếp nhận`,
    en: `${unit} needs papers from you before it can accept this`,
  }
  const when =
    last === undefined
      ? []
      : [{ vi: `Trước hết ngày ${formatDay(last.supplyBy)}`, en: `By the end of ${formatDay(last.supplyBy)}` }]
  const why = last === undefined ? [] : [{ vi: `Lý do: ${last.reason}`, en: `Reason: ${last.reason}` }]
  return { tone: 'soon', where, when, next: why }
}

function refused({ refusal }: Pick<Filing, 'refusal'>): readonly Text[] {
  if (refusal === undefined) return [again]
  const { reason, legalBasis } = refusal
  return [
    { vi: `Lý do: ${reason}`, en: `Reason: ${reason}` },
    { vi: `Căn cứ: ${legalBasis}`, en: `Legal basis: ${legalBasis}` },
    again,
  ]
}

const withdrawn: Text = { vi: 'Bạn đã rút hồ sơ này', en: 'You have withdrawn this' }
const again: Text = { vi: 'Muốn làm lại, hãy nộp hồ sơ mới.', en: 'To start again, file anew.' }

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
