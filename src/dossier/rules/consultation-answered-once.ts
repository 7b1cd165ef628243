import { formatMoment, type Refusal } from '#kernel/index.ts'
import type { Question } from './rule.ts'

/** A consultation that there is, and that has no answer yet. */
export function consultationAnsweredOnce({ state, command }: Question): Refusal | undefined {
  if (command.kind !== 'answer' || state === undefined) return undefined
  const asked = state.consultations.find(({ number }) => number === command.consultation)
  if (asked === undefined)
    return {
      code: 'consultation-unknown',
      message: {
        vi: `Hồ sơ ${state.code} không có lần lấy ý kiến thứ ${command.consultation}. Hãy tải lại trang.`,
        en: `Dossier ${state.code} has no consultation ${command.consultation}. Load the page again.`,
      },
    }
  if (asked.answeredAt === null) return undefined
  return {
    code: 'answered-already',
    message: {
      vi: `Lần lấy ý kiến thứ ${asked.number} của hồ sơ ${state.code} đã được trả lời (${formatMoment(asked.answeredAt)}).`,
      en: `Consultation ${asked.number} of dossier ${state.code} has been answered (${formatMoment(asked.answeredAt)}).`,
    },
  }
}
