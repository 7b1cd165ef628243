import type { ComponentChildren } from 'preact'

/** A word whose colour repeats its meaning: in time, due soon, late, standing still. */
export function Tag({ tone, children }: { tone: 'good' | 'soon' | 'late' | 'halt'; children: ComponentChildren }) {
  return <span class={`tag tag--${tone}`}>{children}</span>
}
