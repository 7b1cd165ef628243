import { formatMoment, type Refusal } from '#kernel/index.ts'
import type { Question } from './rule.ts'

/** An extension gives more time, never less. */
export function extensionIsLater({ state, command }: Question): Refusal | undefined {
  const dueAt = state?.dueAt ?? null
  if (command.kind !== 'extend' || state === undefined || dueAt === null || command.dueAt > dueAt) return undefined
  const [found, present] = [formatMoment(command.dueAt), formatMoment(dueAt)]
  return {
    code: 'extension-not-later',
    message: {
      vi: `Hạn mới ${found} không sau hạn hiện nay (${present}) của hồ sơ ${state.code}. Hãy ghi hạn muộn hơn.`,
      en: `The new due instant ${found} is not after the present one (${present}) of dossier ${state.code}. Give a later one.`,
    },
  }
}
