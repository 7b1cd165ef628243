import type { Refusal } from '#kernel/index.ts'
import type { Question } from './rule.ts'

/** Only another unit that exists is asked for its opinion. */
export function consultationAsksAnother({ state, command, facts }: Question): Refusal | undefined {
  if (command.kind !== 'consult' || state === undefined) return undefined
  if (command.unitId === state.holderUnitId)
    return {
      code: 'consult-own-unit',
      message: {
        vi: `Đơn vị được hỏi là chính đơn vị đang giải quyết hồ sơ ${state.code}. Hãy chọn đơn vị khác, hoặc ghi chú nội bộ.`,
        en: `The unit asked is the one that resolves dossier ${state.code}. Choose another one, or add a note.`,
      },
    }
  if (facts.isUnit?.(command.unitId) !== false) return undefined
  return {
    code: 'consult-no-unit',
    message: {
      vi: 'Đơn vị được hỏi không hoạt động vào ngày này. Hãy chọn đơn vị đang hoạt động.',
      en: 'The unit asked does not exist on this day. Choose one that does.',
    },
  }
}
