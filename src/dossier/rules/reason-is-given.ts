import type { Refusal } from '#kernel/index.ts'
import type { DossierCommand } from '../command.ts'
import { commandNames } from '../words.ts'
import { isBlank } from './blank.ts'
import type { Question } from './rule.ts'

/**
 * TT 01/2018/TT-VPCP, forms 02–04: suspension, extension, apology and every end without a result state their reason;
 * and so, for whoever reads the log, does what moves a colleague's work, puts something right, or is said in words.
 */
export function reasonIsGiven({ command }: Question): Refusal | undefined {
  if (!isBlank(reasonIn(command))) return undefined
  const name = commandNames[command.kind]
  return {
    code: 'reason-missing',
    message: {
      vi: `Chưa ghi ${wordOf(command).vi} để ${name.vi} hồ sơ. Hãy ghi rồi gửi lại.`,
      en: `There is no ${wordOf(command).en} given to ${name.en} the dossier. Give it, and send it again.`,
    },
  }
}

/** What must not be blank; where nothing must be said, any text. */
function reasonIn(command: DossierCommand): string | undefined {
  switch (command.kind) {
    case 'suspend':
    case 'extend':
    case 'apologise':
    case 'reassign':
    case 'correct':
      return command.reason
    case 'finish':
      return command.outcome === 'issued' ? 'issued' : command.reason
    case 'consult':
      return command.question
    case 'answer':
      return command.opinion
    case 'note':
      return command.text
    default:
      return command.kind
  }
}

function wordOf({ kind }: DossierCommand): { readonly vi: string; readonly en: string } {
  if (kind === 'consult') return { vi: 'câu hỏi', en: 'question' }
  if (kind === 'answer') return { vi: 'ý kiến', en: 'opinion' }
  return kind === 'note' ? { vi: 'nội dung', en: 'text' } : { vi: 'lý do và căn cứ', en: 'reason' }
}
