import type { Step } from '#deadline/index.ts'
import type { Visit } from '../shared/visit.ts'

/** How a due instant comes about, line by line. */
export function Steps({ visit, steps }: { readonly visit: Visit; readonly steps: readonly Step[] }) {
  return (
    <ol class="why">
      {steps.map(({ text, value }) => (
        <li>
          <span>{visit.say(text)}</span> <b>{visit.say(value)}</b>
        </li>
      ))}
    </ol>
  )
}
