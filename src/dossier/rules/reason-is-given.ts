import type { Refusal } from '#kernel/index.ts'
import type { DossierCommand } from '../command.ts'
import { commandNames } from '../words.ts'
import type { Question } from './rule.ts'

/** TT 01/2018/TT-VPCP, forms 02–04: suspension, extension, apology and every end without a result state their reason. */
export function reasonIsGiven({ command }: Question): Refusal | undefined {
  if (!needsReason(command)) return undefined
  const name = commandNames[command.kind]
  return {
    code: 'reason-missing',
    message: {
      vi: `Thiếu lý do để ${name.vi} hồ sơ. Hãy nêu lý do và căn cứ.`,
      en: `There is no reason given to ${name.en} the dossier. Give the reason and its legal ground.`,
    },
  }
}

function needsReason(command: DossierCommand): boolean {
  switch (command.kind) {
    case 'accept':
    case 'resume':
    case 'transfer':
      return false
    case 'finish':
      return command.outcome !== 'issued' && isBlank(command.reason)
    default:
      return isBlank(command.reason)
  }
}

function isBlank(reason: string | undefined): boolean {
  return reason === undefined || reason.trim() === ''
}
