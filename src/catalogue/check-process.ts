import type { Text } from '#kernel/index.ts'
import { type Process, type ProcessStep, stepOf } from './process.ts'

/**
 * What is wrong with a process, as sentences; none when a dossier can walk it. A dossier begins in a step that exists,
 * comes to every step by going forward alone (so only a way back may close a loop), and can be signed from each.
 */
export function processFaults(process: Process): readonly Text[] {
  const unknown = unknownSteps(process)
  if (unknown.length > 0) return unknown
  const reached = closure([process.firstStep], (code) => laterSteps(process, code))
  const signable = closure(
    process.steps.filter(({ isSigning }) => isSigning).map(({ code }) => code),
    (code) => process.steps.filter(({ next }) => next.includes(code)).map((step) => step.code),
  )
  return process.steps.flatMap((step) => [
    ...(step.next.includes(step.code) ? [leadsToItself(process, step)] : []),
    ...(reached.has(step.code) ? [] : [neverReached(process, step)]),
    ...(signable.has(step.code) ? [] : [neverSigned(process, step)]),
  ])
}

function unknownSteps(process: Process): readonly Text[] {
  const named = [process.firstStep, ...process.steps.flatMap(({ next }) => next)]
  const unknown = new Set(named.filter((code) => stepOf(process, code) === undefined))
  return [...unknown].map((code) => ({
    vi: `${subject(process).vi} dẫn đến bước '${code}' nhưng không có bước này. Hãy thêm bước hoặc sửa đường đi.`,
    en: `${subject(process).en} leads to a step '${code}' that it does not have. Add the step or correct the way.`,
  }))
}

function laterSteps({ steps }: Process, code: string): readonly string[] {
  const place = steps.findIndex((step) => step.code === code)
  return steps.slice(place + 1).flatMap((later) => (steps[place]?.next.includes(later.code) ? [later.code] : []))
}

/** Everything that can be come to from `start`. */
function closure(start: readonly string[], from: (code: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(start)
  // A set hands out also what is added to it on the way.
  for (const code of found) for (const next of from(code)) found.add(next)
  return found
}

function leadsToItself(process: Process, { name }: ProcessStep): Text {
  return {
    vi: `${subject(process).vi}: bước '${name.vi}' dẫn đến chính nó. Hãy bỏ đường đi này.`,
    en: `${subject(process).en}: the step '${name.en}' leads to itself. Remove that way.`,
  }
}

function neverReached(process: Process, { name }: ProcessStep): Text {
  return {
    vi: `${subject(process).vi}: không có đường đi tới từ bước đầu đến bước '${name.vi}'. Hãy nối bước này hoặc xếp lại thứ tự.`,
    en: `${subject(process).en}: going forward from the first step never leads to '${name.en}'. Lead to it, or put the steps in order.`,
  }
}

function neverSigned(process: Process, { name }: ProcessStep): Text {
  return {
    vi: `${subject(process).vi}: từ bước '${name.vi}' không đến được bước ký kết quả nào. Hãy nối bước này với bước ký.`,
    en: `${subject(process).en}: no step in which the result is signed can be come to from '${name.en}'. Lead on from it.`,
  }
}

function subject({ name }: Process): Text {
  return { vi: `Quy trình '${name.vi}'`, en: `The process '${name.en}'` }
}
