import { formatMoment, type Refusal } from '#kernel/index.ts'
import type { Question } from './rule.ts'

/** Nothing happens to a dossier before what has already happened to it. */
export function timeRunsForward({ state, facts }: Question): Refusal | undefined {
  if (state === undefined || facts.at >= state.lastAt) return undefined
  const [found, last] = [formatMoment(facts.at), formatMoment(state.lastAt)]
  return {
    code: 'before-last-action',
    message: {
      vi: `Thời điểm ${found} trước việc gần nhất của hồ sơ ${state.code} (${last}). Hãy kiểm tra đồng hồ máy chủ hoặc thứ tự dòng.`,
      en: `${found} is before the last action of dossier ${state.code} (${last}). Check the server's clock, or the order of lines.`,
    },
  }
}
