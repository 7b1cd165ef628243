import { dayOf, formatInstant } from '#kernel/index.ts'
import type { Step, Story } from './story.ts'

/** A story with the code under which it stands in the register. */
export interface Entry {
  readonly code: string
  readonly story: Story
}

/** Gives each story its dossier code, `{agency}-{yyMMdd}-{number}`: numbered by unit and day in the order of time. */
export function codeStories(stories: readonly Story[]): readonly Entry[] {
  const counters = new Map<string, number>()
  const inOrder = [...stories].sort((a, b) => a.acceptedAt - b.acceptedAt || (a.agencyCode < b.agencyCode ? -1 : 1))
  return inOrder.map((story) => {
    const series = `${story.agencyCode}-${dayOf(story.acceptedAt).slice(2).replaceAll('-', '')}`
    const number = (counters.get(series) ?? 0) + 1
    counters.set(series, number)
    return { code: `${series}-${String(number).padStart(4, '0')}`, story }
  })
}

interface Line {
  readonly at: number
  readonly cells: readonly string[]
}

export const registerHeader = ['code', 'at', 'event', 'unit', 'field', 'procedure', 'channel', 'due_at', 'outcome']

/** The entries as the lines of an event register, in the order of time. */
export function registerLines(entries: readonly Entry[]): readonly (readonly string[])[] {
  return entries
    .flatMap(linesOf)
    .sort((a, b) => a.at - b.at || compare(a.cells[0], b.cells[0]))
    .map(({ cells }) => cells)
}

function linesOf({ code, story }: Entry): readonly Line[] {
  const { acceptedAt: at, unit, field, procedure, channel } = story
  const dueAt = story.isDueStated ? formatInstant(story.dueAt) : ''
  const accepted = [code, formatInstant(at), 'accepted', unit, field, procedure, channel, dueAt, '']
  return [{ at, cells: accepted }, ...story.steps.map((step) => ({ at: step.at, cells: stepCells(code, step) }))]
}

function stepCells(code: string, step: Step): readonly string[] {
  const unit = step.kind === 'transferred' ? step.unit : ''
  const dueAt = step.kind === 'extended' || step.kind === 'apologised' ? formatInstant(step.dueAt) : ''
  const outcome = step.kind === 'finished' ? step.outcome : ''
  return [code, formatInstant(step.at), step.kind, unit, '', '', '', dueAt, outcome]
}

function compare(a = '', b = ''): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
