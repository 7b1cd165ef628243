import { postNames } from '#identity/index.ts'
import type { Refusal } from '#kernel/index.ts'
import { currentStep } from '../process-step.ts'
import type { Question } from './rule.ts'

/** A result is granted from a step in which it is signed, by the post that signs, and while the clock runs. */
export function resultIsSigned({ state, command, facts }: Question): Refusal | undefined {
  if (command.kind !== 'finish' || command.outcome !== 'issued' || state === undefined) return undefined
  if (state.phase === 'suspended') return refuseSuspended(state.code)
  if (facts.process === undefined) throw new Error('granting a result needs the process')
  const step = currentStep(state, facts.process)
  if (step?.isSigning === true && step.post === facts.actor.post) return undefined
  const signing = facts.process.steps.filter(({ isSigning }) => isSigning)
  const [vi, en] = (['vi', 'en'] as const).map((language) =>
    signing
      .map(({ name, post }) => `'${name[language]}' (${postNames[post][language].toLocaleLowerCase('vi')})`)
      .join(', '),
  )
  return {
    code: 'result-not-signed',
    message: {
      vi: `Hồ sơ ${state.code} chưa thể kết thúc bằng kết quả: đang ở bước '${step?.name.vi ?? ''}'. Kết quả chỉ được ban hành từ bước ${vi}. Hãy chuyển hồ sơ đến bước đó.`,
      en: `Dossier ${state.code} cannot be finished with a result: it stands in '${step?.name.en ?? ''}'. A result is granted from ${en} only. Move the dossier there.`,
    },
  }
}

function refuseSuspended(code: string): Refusal {
  return {
    code: 'result-while-suspended',
    message: {
      vi: `Hồ sơ ${code} đang dừng tính hạn, chưa thể ra kết quả. Hãy cho hồ sơ tiếp tục trước.`,
      en: `The clock of dossier ${code} stands still, so no result can be granted. Resume it first.`,
    },
  }
}
