import type { Refusal } from '#kernel/index.ts'
import type { Question } from './rule.ts'

/** Giving work to whom already holds it changes nothing, and only what somebody holds can be moved. */
export function assignmentChanges({ state, command }: Question): Refusal | undefined {
  if (state === undefined || (command.kind !== 'assign' && command.kind !== 'reassign')) return undefined
  if (command.assignee === state.assignee) return refuseSame(state.code, state.assignee)
  return command.kind === 'reassign' && state.assignee === null ? refuseFree(state.code) : undefined
}

function refuseSame(code: string, assignee: string | null): Refusal {
  return {
    code: 'assigned-already',
    message: {
      vi: `Hồ sơ ${code} ${assignee === null ? 'chưa có ai giữ' : `đã do '${assignee}' giữ`} rồi. Không cần làm gì thêm.`,
      en: `Dossier ${code} is ${assignee === null ? 'held by nobody' : `held by '${assignee}'`} already. Nothing is left to do.`,
    },
  }
}

function refuseFree(code: string): Refusal {
  return {
    code: 'nobody-holds',
    message: {
      vi: `Hồ sơ ${code} chưa có ai giữ để chuyển. Hãy giao việc.`,
      en: `Nobody holds dossier ${code}, so there is nothing to move. Assign it instead.`,
    },
  }
}
