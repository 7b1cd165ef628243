import type { Refusal } from '#kernel/index.ts'
import { assigneeIn } from '../command.ts'
import type { Question } from './rule.ts'

/** Work is given to whoever can do it: an officer of the unit that holds the dossier, not somebody who never sees it. */
export function assigneeIsColleague({ state, command, facts }: Question): Refusal | undefined {
  const assignee = assigneeIn(command)
  if (state === undefined || assignee === undefined || facts.isColleague !== false) return undefined
  return {
    code: 'assignee-elsewhere',
    message: {
      vi: `'${assignee}' hôm nay không phải cán bộ làm việc của đơn vị đang giữ hồ sơ ${state.code}. Hãy chọn người trong danh sách của đơn vị.`,
      en: `'${assignee}' is today no working officer of the unit that holds dossier ${state.code}. Choose somebody of that unit.`,
    },
  }
}
