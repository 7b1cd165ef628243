import { formatMoment, type Refusal } from '#kernel/index.ts'
import { commandNames } from '../words.ts'
import type { Question } from './rule.ts'

/**
 * What is late stays late (reporting.md): once the due instant has passed, neither a suspension nor an extension may
 * take it away, for the dossier would then finish in time. Left are an apology and the result.
 */
export function lateStaysLate({ state, command, facts }: Question): Refusal | undefined {
  if (command.kind !== 'suspend' && command.kind !== 'extend') return undefined
  const dueAt = state?.dueAt ?? null
  if (state === undefined || dueAt === null || facts.at <= dueAt) return undefined
  const name = commandNames[command.kind]
  return {
    code: 'already-late',
    message: {
      vi: `Hồ sơ ${state.code} đã quá hạn từ ${formatMoment(dueAt)}, không thể ${name.vi}. Hãy xin lỗi, hẹn lại và giải quyết tiếp.`,
      en: `Dossier ${state.code} has been overdue since ${formatMoment(dueAt)}: one cannot ${name.en} it. Apologise with a new promised day, and go on.`,
    },
  }
}
