import { postNames } from '#identity/index.ts'
import type { Refusal } from '#kernel/index.ts'
import { currentStep } from '../process-step.ts'
import type { Question } from './rule.ts'

/** A step is done by the post whose work it is; a leader may also move what stands with the others. */
export function stepIsOfPost({ state, command, facts }: Question): Refusal | undefined {
  if (command.kind !== 'route' || state === undefined || facts.process === undefined) return undefined
  const step = currentStep(state, facts.process)
  const { post } = facts.actor
  if (step === undefined || step.post === post || post === 'unit-leader') return undefined
  const [theirs, own] = [postNames[step.post], postNames[post]]
  return {
    code: 'step-of-other-post',
    message: {
      vi: `Hồ sơ ${state.code} đang ở bước '${step.name.vi}', là việc của ${lower(theirs.vi)}, không phải của ${lower(own.vi)}. Hãy chờ bước này xong, hoặc nhờ lãnh đạo chuyển lại.`,
      en: `Dossier ${state.code} stands in '${step.name.en}', which is the ${lower(theirs.en)}'s work and not the ${lower(own.en)}'s. Wait for it to be done, or ask a leader to move it back.`,
    },
  }
}

function lower(text: string): string {
  return text.toLocaleLowerCase('vi')
}
