import { calendarOf, dueDate, loadCalendars, type WorkingCalendar } from '#deadline/index.ts'
import { type DeadlinePolicy, type Decision, formatInstant, ok, refuse, type TimeLimit } from '#kernel/index.ts'
import type { Command, CommandInput } from '../command.ts'
import { dueBatch } from '../due-batch.ts'
import { parseAcceptedAt } from '../parse-accepted-at.ts'
import { readWhole } from '../read-file.ts'
import { orRefuse } from '../refused.ts'

const kinds = ['working-days', 'days', 'working-hours', 'months', 'same-day'] as const
const policies = ['exclude-first-day', 'eight-hour-days', 'afternoon-cut-off'] as const

export const due: Command = {
  name: 'due',
  operands: [],
  options: [
    { name: 'accepted', value: 'T' },
    { name: 'limit', value: 'N' },
    { name: 'kind', value: kinds.join('|') },
    { name: 'policy', value: policies.join('|') },
    { name: 'batch', value: 'FILE' },
    { name: 'format', value: 'text|csv' },
  ],
  summary: {
    vi: 'Tính hạn trả kết quả và giải thích từng bước. --batch FILE đọc CSV accepted_at,working_days và in thêm cột due_at.',
    en: 'Computes a due instant and explains it step by step. --batch FILE reads CSV accepted_at,working_days and adds due_at.',
  },
  async run(context, input) {
    const batch = input.option('batch')
    const asked = batch === undefined ? orRefuse(parseQuestion(input)) : undefined
    const { db } = await context.open()
    const calendar = calendarOf(await loadCalendars(db), null)
    if (batch !== undefined) context.print(orRefuse(dueBatch(calendar, await readWhole(batch))))
    else if (asked !== undefined) context.print(orRefuse(explain(calendar, asked)))
  },
}

type Question = Parameters<typeof dueDate>[1]

function explain(calendar: WorkingCalendar, question: Question): Decision<string> {
  const decision = dueDate(calendar, question)
  if (!decision.ok) return decision
  const { at, steps } = decision.value
  const lines = steps.map(({ text, value }) => `  ${text.vi}: ${value.vi}`)
  return ok([formatInstant(at), ...lines].join('\n'))
}

function parseQuestion(input: CommandInput): Decision<Question> {
  const accepted = parseAcceptedAt(input.option('accepted') ?? '')
  if (!accepted.ok) return accepted
  const limit = parseLimit(input.option('kind') ?? 'working-days', input.option('limit'))
  if (!limit.ok) return limit
  const policy = parsePolicy(input.option('policy') ?? 'exclude-first-day')
  return policy.ok ? ok({ acceptedAt: accepted.value, limit: limit.value, policy: policy.value }) : policy
}

function parseLimit(kindText: string, limitText: string | undefined): Decision<TimeLimit> {
  const kind = kinds.find((candidate) => candidate === kindText)
  if (kind === undefined) return refuseChoice('--kind', kindText, kinds)
  if (kind === 'same-day') return ok({ kind })
  const amount = Number(limitText)
  if (limitText !== undefined && /^\d{1,4}$/u.test(limitText) && amount > 0) return ok({ kind, amount })
  return refuse('limit-not-positive', {
    vi: `--limit '${limitText ?? ''}' không dùng được: cần số nguyên từ 1 đến 9999. Giải quyết trong ngày thì ghi --kind same-day.`,
    en: `--limit '${limitText ?? ''}' cannot be used: a whole number from 1 to 9999 is needed. For the same day write --kind same-day.`,
  })
}

function parsePolicy(text: string): Decision<DeadlinePolicy> {
  const policy = policies.find((candidate) => candidate === text)
  return policy === undefined ? refuseChoice('--policy', text, policies) : ok(policy)
}

function refuseChoice(option: string, found: string, choices: readonly string[]): Decision<never> {
  return refuse('unknown-choice', {
    vi: `${option} không có '${found}'. Chọn một trong: ${choices.join(', ')}.`,
    en: `${option} has no '${found}'. Choose one of: ${choices.join(', ')}.`,
  })
}
