import type { Refusal } from '#kernel/index.ts'
import type { Question } from './rule.ts'

/** In a merger a dossier goes to another unit; live, only to one that succeeds the holder by a decision in force. */
export function handOverToSuccessor({ state, command, facts }: Question): Refusal | undefined {
  if (command.kind !== 'transfer' || state === undefined) return undefined
  if (command.toUnitId === state.holderUnitId)
    return {
      code: 'transfer-to-holder',
      message: {
        vi: `Hồ sơ ${state.code} đã thuộc đơn vị nhận. Hãy chọn đơn vị khác.`,
        en: `Dossier ${state.code} is already held by the receiving unit. Choose another unit.`,
      },
    }
  if (facts.origin === 'import' || facts.successors?.includes(command.toUnitId)) return undefined
  return {
    code: 'transfer-to-no-successor',
    message: {
      vi: `Đơn vị nhận không phải là đơn vị kế thừa của đơn vị đang giữ hồ sơ ${state.code} vào ngày này. Hãy bàn giao cho đơn vị kế thừa.`,
      en: `The receiving unit does not succeed the holder of dossier ${state.code} on this day. Hand it over to a successor.`,
    },
  }
}
