import { formatMoment, type Refusal } from '#kernel/index.ts'
import type { Question } from './rule.ts'

/** NĐ 61/2018/NĐ-CP, article 19: a new day is promised at most once. */
export function apologyOnce({ state, command }: Question): Refusal | undefined {
  if (command.kind !== 'apologise' || state === undefined || state.promisedAt === null) return undefined
  const promised = formatMoment(state.promisedAt)
  return {
    code: 'apologised-already',
    message: {
      vi: `Hồ sơ ${state.code} đã xin lỗi và hẹn lại một lần (${promised}); chỉ được hẹn lại một lần. Hãy giải quyết và trả kết quả.`,
      en: `Dossier ${state.code} has been given a new day once (${promised}), and only once is allowed. Resolve it.`,
    },
  }
}
