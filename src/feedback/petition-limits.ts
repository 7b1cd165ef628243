import { dueDate, type WorkingCalendar } from '#deadline/index.ts'
import type { Instant, Text } from '#kernel/index.ts'
import type { PetitionState } from './petition.ts'

/**
 * How long each step may take, in working days: what the national monitoring of feedback counts by. Found in running systems, not
 * read in the text of NĐ 20/2008/NĐ-CP (amended by NĐ 48/2013, NĐ 92/2017), and shown as monitoring limits, not as law.
 */
export const petitionLimits = {
  refuse: { days: 2, in: ['received'], what: { vi: 'Từ chối tiếp nhận', en: 'Refuse' } },
  ask: { days: 5, in: ['received'], what: { vi: 'Yêu cầu nói rõ thêm', en: 'Ask for more' } },
  forward: { days: 5, in: ['received'], what: { vi: 'Chuyển cơ quan có thẩm quyền', en: 'Forward' } },
  answer: { days: 15, in: ['received', 'in-hand'], what: { vi: 'Trả lời', en: 'Answer' } },
  publish: { days: 2, in: ['answered'], what: { vi: 'Công khai câu trả lời', en: 'Publish the answer' } },
} as const satisfies Readonly<
  Record<string, { readonly days: number; readonly in: readonly PetitionState[]; readonly what: Text }>
>

export type PetitionLimit = keyof typeof petitionLimits

/** What decides by when the next step of a state is due: in `received`, whatever becomes of it is known after five days. */
const nextStep: Readonly<Partial<Record<PetitionState, PetitionLimit>>> = {
  received: 'forward',
  'in-hand': 'answer',
  answered: 'publish',
}

type Counted = Readonly<{ state: PetitionState; clockFrom: Instant }>

/** By when the next step is to be done; null where nothing is, or the year's calendar has not been decided. */
export function petitionDue({ state, clockFrom }: Counted, calendar: WorkingCalendar): Instant | null {
  const limit = nextStep[state]
  return limit === undefined ? null : after(petitionLimits[limit].days, clockFrom, calendar)
}

/** From when the next step is due soon: a working day before, or as soon as it counts. */
export function petitionDueSoon(counted: Counted, calendar: WorkingCalendar): Instant | null {
  const limit = nextStep[counted.state]
  return limit === undefined ? null : after(petitionLimits[limit].days - 1, counted.clockFrom, calendar)
}

/** Each step that can be due in this state, with its instant. */
export function petitionDues(
  { state, clockFrom }: Counted,
  calendar: WorkingCalendar,
): readonly { readonly limit: PetitionLimit; readonly dueAt: Instant | null }[] {
  return (Object.keys(petitionLimits) as PetitionLimit[])
    .filter((limit) => (petitionLimits[limit].in as readonly PetitionState[]).includes(state))
    .map((limit) => ({ limit, dueAt: after(petitionLimits[limit].days, clockFrom, calendar) }))
}

function after(amount: number, acceptedAt: Instant, calendar: WorkingCalendar): Instant | null {
  const due = dueDate(calendar, {
    acceptedAt,
    limit: { kind: 'working-days', amount },
    policy: 'exclude-first-day',
  })
  return due.ok ? due.value.at : null
}
