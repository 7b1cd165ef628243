import type { Refusal } from '#kernel/index.ts'
import { askedPapers } from '../asked-papers.ts'
import type { Question } from './rule.ts'

/**
 * The states of a dossier (form 02, national code 5): a request for supplements stops the clock until everything that it
 * asked for is there. It can be made only once, so a dossier that goes on with a part would lack the rest for good.
 */
export function supplementInFull({ state, command }: Question): Refusal | undefined {
  if (command.kind !== 'resume' || state === undefined) return undefined
  const came = [...(command.received ?? [])]
  const missing = askedPapers(state).filter(({ name }) => {
    const place = came.indexOf(name)
    if (place >= 0) came.splice(place, 1)
    return place < 0
  })
  if (missing.length === 0) return undefined
  const names = missing.map(({ name }) => `“${name}”`).join(', ')
  return {
    code: 'supplement-not-in-full',
    message: {
      vi: `Hồ sơ ${state.code} còn thiếu so với phiếu yêu cầu bổ sung: ${names}. Hạn chỉ tính tiếp khi nhận đủ: hãy chờ nhận nốt, hoặc trả lại hồ sơ có nêu lý do.`,
      en: `Of what was asked for dossier ${state.code} still lacks: ${names}. The clock goes on only when everything is there: wait for the rest, or return the dossier with the reason.`,
    },
  }
}
