import { type Process, stepOf } from '#catalogue/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import { currentStep, stepCodeOf } from '../process-step.ts'
import type { Question } from './rule.ts'

/** A dossier goes from its step only to one that the process lets follow, on or back. */
export function stepLeadsOn({ state, command, facts }: Question): Refusal | undefined {
  if (command.kind !== 'route' || state === undefined) return undefined
  const { process } = facts
  if (process === undefined) throw new Error('routing needs the process')
  const next = currentStep(state, process)?.next ?? []
  if (next.includes(command.step)) return undefined
  const present = nameOf(process, stepCodeOf(state, process))
  const wanted = nameOf(process, command.step)
  const list = next.map((code) => nameOf(process, code))
  return {
    code: 'step-not-next',
    message: {
      vi: `Hồ sơ ${state.code} ở bước '${present.vi}', không chuyển được đến '${wanted.vi}'. Có thể chuyển đến: ${list.map(({ vi }) => vi).join(', ') || 'không bước nào'}.`,
      en: `Dossier ${state.code} stands in '${present.en}' and cannot go to '${wanted.en}'. It can go to: ${list.map(({ en }) => en).join(', ') || 'no other step'}.`,
    },
  }
}

function nameOf(process: Process, code: string): Text {
  return stepOf(process, code)?.name ?? { vi: code, en: code }
}
