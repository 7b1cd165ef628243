import type { Refusal } from '#kernel/index.ts'
import type { Question } from './rule.ts'

/** An agency that stops resolving a dossier (form 05) returns it; every other outcome has a paper of its own. */
export function stopIsReturn({ command }: Question): Refusal | undefined {
  if (command.kind !== 'finish' || command.isStopped !== true || command.outcome === 'returned') return undefined
  return {
    code: 'stop-with-outcome',
    message: {
      vi: 'Dừng giải quyết hồ sơ chỉ đi với việc trả lại hồ sơ. Hãy chọn dừng giải quyết hoặc một cách kết thúc khác, không chọn cả hai.',
      en: 'Stopping goes with returning the dossier only. Choose to stop it, or another end, not both.',
    },
  }
}
