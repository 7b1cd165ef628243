import { formatMoment, type Refusal } from '#kernel/index.ts'
import type { Question } from './rule.ts'

/** An apology promises a moment that is still to come. */
export function promiseIsAhead({ command, facts }: Question): Refusal | undefined {
  if (command.kind !== 'apologise' || command.promisedAt > facts.at) return undefined
  const found = formatMoment(command.promisedAt)
  return {
    code: 'promise-not-ahead',
    message: {
      vi: `Thời điểm hẹn lại ${found} đã qua. Hãy hẹn một thời điểm sau bây giờ.`,
      en: `The newly promised instant ${found} has passed. Promise one that is still to come.`,
    },
  }
}
