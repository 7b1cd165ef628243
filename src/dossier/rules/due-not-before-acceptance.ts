import { formatMoment, type Instant, type Refusal } from '#kernel/index.ts'
import type { DossierCommand } from '../command.ts'
import type { Question } from './rule.ts'

/** Nothing is due, and nothing is promised, before the dossier was accepted. */
export function dueNotBeforeAcceptance({ state, command, facts }: Question): Refusal | undefined {
  const acceptedAt = state?.acceptedAt ?? facts.at
  const due = instantIn(command)
  if (due === undefined || due >= acceptedAt) return undefined
  const [found, accepted] = [formatMoment(due), formatMoment(acceptedAt)]
  return {
    code: 'due-before-accepted',
    message: {
      vi: `Hạn ${found} trước khi tiếp nhận (${accepted}). Hạn phải bằng hoặc sau thời điểm tiếp nhận.`,
      en: `Due at ${found}, before the acceptance (${accepted}). The due instant must not be before it.`,
    },
  }
}

function instantIn(command: DossierCommand): Instant | undefined {
  if (command.kind === 'apologise') return command.promisedAt
  return 'dueAt' in command ? command.dueAt : undefined
}
