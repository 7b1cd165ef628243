import type { Refusal } from '#kernel/index.ts'
import { receptionChanges } from '../correction.ts'
import type { Question } from './rule.ts'

/** A correction changes something. */
export function correctionCorrects({ state, command, facts }: Question): Refusal | undefined {
  if (command.kind !== 'correct' || state === undefined) return undefined
  const changes = [...(facts.persons?.changes ?? []), ...receptionChanges(state.reception, command.reception)]
  if (changes.length > 0) return undefined
  return {
    code: 'nothing-corrected',
    message: {
      vi: `Thông tin gửi lên giống hệt điều đã ghi của hồ sơ ${state.code}. Hãy sửa chỗ sai rồi gửi lại.`,
      en: `What was sent is exactly what is recorded of dossier ${state.code}. Change what is wrong, then send it again.`,
    },
  }
}
