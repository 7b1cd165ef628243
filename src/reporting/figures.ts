import type { FactColumn } from './delta.ts'

/** What reports count: definitions in reporting.md, headings in the forms. */
export const measures = [
  'total',
  'online',
  'carried_over',
  'in_person',
  'resolved',
  'resolved_on_time',
  'resolved_late',
  'resolved_early',
  'open',
  'open_in_time',
  'open_overdue',
  'suspended',
  'withdrawn',
  'returned',
] as const
export type Measure = (typeof measures)[number]
export type Measures = Readonly<Record<Measure, number>>

/** What form 06a cuts differently: in time but not early; open with what is suspended, which it has no column for. */
export const statutoryFigures = ['resolved_on_day', 'unfinished', 'unfinished_in_time'] as const
/** A count that a cell can show and open. */
export type Figure = Measure | (typeof statutoryFigures)[number]
export type Figures = Readonly<Record<Figure, number>>
export const figures: readonly Figure[] = [...measures, ...statutoryFigures]

/**
 * The facts of a period: what came in and ended within it, `carried` from before it (or brought by another unit within
 * it), and the stocks at the end of its last day.
 */
export const periodFacts = [
  'received_online',
  'received_in_person',
  'received_postal',
  'carried',
  'resolved_early',
  'resolved_on_day',
  'resolved_late',
  'withdrawn',
  'returned',
  'open',
  'suspended',
  'overdue',
] as const satisfies readonly (FactColumn | 'carried')[]
export type PeriodFact = (typeof periodFacts)[number]

export interface Formula {
  readonly sumOf: readonly PeriodFact[]
  readonly less?: PeriodFact
}

/**
 * The one definition of every figure, as a sum of period facts. Reports sum it over dossiers; for a single dossier it
 * is 0 or 1, and the list behind a cell holds those for which it is 1.
 */
export const formulas: Readonly<Record<Figure, Formula>> = {
  total: { sumOf: ['received_online', 'carried', 'received_in_person', 'received_postal'] },
  online: { sumOf: ['received_online'] },
  carried_over: { sumOf: ['carried'] },
  in_person: { sumOf: ['received_in_person', 'received_postal'] },
  resolved: { sumOf: ['resolved_early', 'resolved_on_day', 'resolved_late'] },
  resolved_on_time: { sumOf: ['resolved_early', 'resolved_on_day'] },
  resolved_late: { sumOf: ['resolved_late'] },
  resolved_early: { sumOf: ['resolved_early'] },
  open: { sumOf: ['open'] },
  open_in_time: { sumOf: ['open'], less: 'overdue' },
  open_overdue: { sumOf: ['overdue'] },
  suspended: { sumOf: ['suspended'] },
  withdrawn: { sumOf: ['withdrawn'] },
  returned: { sumOf: ['returned'] },
  resolved_on_day: { sumOf: ['resolved_on_day'] },
  unfinished: { sumOf: ['open', 'suspended'] },
  unfinished_in_time: { sumOf: ['open', 'suspended'], less: 'overdue' },
}

/** Sums that hold in every row of every report: the left figure equals the sum of the right ones. */
export const identities: readonly (readonly [Measure, readonly Measure[]])[] = [
  ['total', ['online', 'carried_over', 'in_person']],
  ['total', ['resolved', 'open', 'suspended']],
  ['resolved', ['resolved_on_time', 'resolved_late']],
  ['open', ['open_in_time', 'open_overdue']],
]

export const noFigures: Figures = figuresOf(() => 0)

export function addFigures(a: Figures, b: Figures): Figures {
  return figuresOf((figure) => a[figure] + b[figure])
}

function figuresOf(count: (figure: Figure) => number): Figures {
  return Object.fromEntries(figures.map((figure) => [figure, count(figure)])) as Figures
}
