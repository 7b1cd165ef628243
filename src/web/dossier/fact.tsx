import type { ComponentChildren } from 'preact'
import type { Text } from '#kernel/index.ts'
import type { Visit } from '../shared/visit.ts'

/** One line of a list of facts. */
export function Fact({ visit, term, children }: { visit: Visit; term: Text; children: ComponentChildren }) {
  return (
    <div>
      <dt>{visit.say(term)}</dt>
      <dd>{children}</dd>
    </div>
  )
}
