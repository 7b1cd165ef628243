import type { Refusal } from '#kernel/index.ts'
import type { CommandKind } from '../command.ts'
import { commandNames } from '../words.ts'
import type { Question } from './rule.ts'

const holdersOwn: ReadonlySet<CommandKind> = new Set<CommandKind>([
  'route',
  'assign',
  'suspend',
  'resume',
  'consult',
  'finish',
])

/** What an officer has taken is that officer's: nobody else works on it but a leader, who can also move it. */
export function holderActs({ state, command, facts }: Question): Refusal | undefined {
  const { actor } = facts
  const holder = state?.assignee ?? null
  if (state === undefined || holder === null || holder === actor.id || !holdersOwn.has(command.kind)) return undefined
  if (actor.post === 'unit-leader' && command.kind !== 'assign') return undefined
  const name = commandNames[command.kind]
  return {
    code: 'held-by-another',
    message: {
      vi: `Hồ sơ ${state.code} do '${holder}' đang giữ, '${actor.id}' không thể ${name.vi}. Nhờ người giữ trả lại việc, hoặc lãnh đạo đơn vị chuyển người xử lý.`,
      en: `Dossier ${state.code} is held by '${holder}', so '${actor.id}' cannot ${name.en} it. Ask them to hand it back, or a leader to reassign it.`,
    },
  }
}
