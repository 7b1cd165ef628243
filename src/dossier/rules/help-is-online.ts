import type { Refusal } from '#kernel/index.ts'
import type { Question } from './rule.ts'

/** Help with filing is told of what was filed online: at the counter and by post there is nothing to help with. */
export function helpIsOnline({ command }: Question): Refusal | undefined {
  if (command.kind !== 'accept' || command.isAssisted !== true || command.channel === 'online') return undefined
  return {
    code: 'help-not-online',
    message: {
      vi: "'Cán bộ hỗ trợ nộp' chỉ dành cho hồ sơ nộp trực tuyến. Hãy chọn kênh trực tuyến, hoặc bỏ đánh dấu hỗ trợ.",
      en: 'An officer’s help is told of online filing only. Choose the online channel, or leave the help out.',
    },
  }
}
