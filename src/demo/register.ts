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

const header = 'code,at,event,unit,field,procedure,channel,due_at,outcome'

/** The entries as an event register (event-register.md): UTF-8 CSV in the order of time, a few hundred lines at a time. */
export function* registerText(entries: readonly Entry[]): Generator<string> {
  const lines = entries.flatMap(linesOf).sort((a, b) => a.at - b.at || compare(a.cells[0], b.cells[0]))
  yield `${header}\n`
  for (let first = 0; first < lines.length; first += linesAtOnce) {
    yield lines
      .slice(first, first + linesAtOnce)
      .map(({ cells }) => `${cells.map(quoted).join(',')}\n`)
      .join('')
  }
}

const linesAtOnce = 500

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
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
