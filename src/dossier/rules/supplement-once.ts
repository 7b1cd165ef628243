import { formatMoment, type Refusal } from '#kernel/index.ts'
import type { Question } from './rule.ts'

/**
 * Supplements are asked for at most once during processing, with everything that is missing: guidance is complete in
 * one go, and the national monitoring counts a dossier that is asked twice as late.
 */
export function supplementOnce({ state, command }: Question): Refusal | undefined {
  if (command.kind !== 'suspend' || command.ground !== 'supplement' || state === undefined) return undefined
  const earlier = state.suspensions.find(({ ground }) => ground === 'supplement')
  if (earlier === undefined) return undefined
  return {
    code: 'supplement-asked-already',
    message: {
      vi: `Hồ sơ ${state.code} đã yêu cầu bổ sung một lần (${formatMoment(earlier.from)}). Trong quá trình giải quyết chỉ được yêu cầu bổ sung một lần, ghi đủ mọi nội dung: hãy giải quyết theo giấy tờ đã có, hoặc trả lại hồ sơ có nêu lý do.`,
      en: `Supplements to dossier ${state.code} have been asked for once (${formatMoment(earlier.from)}). They may be asked for only once while it is resolved, all of them together: resolve it with the papers at hand, or return it with the reason.`,
    },
  }
}
