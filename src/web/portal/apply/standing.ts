import type { Text } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'
import type { Draft } from './draft.ts'
import type { ApplyPaths } from './paths.ts'
import { faultsOf } from './step-faults.ts'
import { type Step, stepsOf } from './steps.ts'

export type Standing = 'not-begun' | 'begun' | 'done'

export const standingNames: Readonly<Record<Standing | 'blocked', Text>> = {
  'not-begun': { vi: 'Chưa bắt đầu', en: 'Not begun' },
  begun: { vi: 'Đang làm', en: 'In progress' },
  done: { vi: 'Đã xong', en: 'Done' },
  blocked: { vi: 'Chưa thể làm', en: 'Cannot be done yet' },
}

/** Done: somebody has been through the page, and nothing on it is wrong. */
export function standingOf(draft: Draft, step: Step): Standing {
  if (!draft.content.visited.includes(step.slug)) return 'not-begun'
  return faultsOf(draft, step).length === 0 ? 'done' : 'begun'
}

/** The first page after `from` that is not done, else the first of all; undefined when all are. */
export function nextUndone(draft: Draft, from?: string): Step | undefined {
  const steps = stepsOf(draft)
  const undone = steps.filter((step) => standingOf(draft, step) !== 'done')
  const place = steps.findIndex(({ slug }) => slug === from)
  return undone.find((step) => steps.indexOf(step) > place) ?? undone[0]
}

/** A form that is better walked through from a list of its parts. */
export function isLong(draft: Draft): boolean {
  return stepsOf(draft).length > mostInARow
}

const mostInARow = 14

/** Where one goes on after a page is saved: to what is not done, then to reading everything again. */
export function addressAfter(draft: Draft, { slug, isReread, at }: Leaving): string {
  const { id } = draft.filing
  const next = nextUndone(draft, slug)
  if (next === undefined) return at.check(id)
  if (isReread) return at.step(id, next.slug, { ve: rereading })
  return isLong(draft) ? at.tasks(id) : at.step(id, next.slug)
}

/** Value of `ve` in the address of a page that was opened from the last one. */
export const rereading = 'kiem-tra'

/** Whether the page was opened to correct something from the one on which all is read again. */
export function isReread({ query }: Visit): boolean {
  return query.get('ve') === rereading
}

interface Leaving {
  readonly slug: string
  readonly isReread: boolean
  readonly at: ApplyPaths
}
