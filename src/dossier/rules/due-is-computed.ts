import type { Refusal } from '#kernel/index.ts'
import type { Question } from './rule.ts'

/** Nobody promises by hand: the due instant of acceptance and resumption follows from the law and the calendar. */
export function dueIsComputed({ command }: Question): Refusal | undefined {
  const isGiven = (command.kind === 'accept' || command.kind === 'resume') && command.dueAt !== undefined
  if (!isGiven) return undefined
  return {
    code: 'due-is-computed',
    message: {
      vi: 'Không được tự ghi hạn trả kết quả: hạn được tính từ thời hạn của thủ tục và lịch làm việc. Hãy bỏ hạn đã ghi.',
      en: "The due instant is not typed: it follows from the procedure's limit and the working calendar. Leave it out.",
    },
  }
}
