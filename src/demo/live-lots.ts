import type { Intent } from './course.ts'
import type { DemoAccount, LivePlace } from './live-officers.ts'

/** How the time of an unfinished dossier stands when somebody first opens the desk. */
export type DueStanding = 'later' | 'soon' | 'passed'

/** What was done to a dossier since: a step further, to be signed, granted, given to its owner. */
export type Reached = 'next-step' | 'signing' | 'granted' | 'handed-over'

/** What else happened while it was worked on. */
export type Incident = 'supplement' | 'financial-duty' | 'consulted' | 'answered' | 'noted'

/** Some dossiers that stand alike. */
export interface Lot {
  readonly place: LivePlace
  readonly count: number
  readonly due: DueStanding
  /** Who has taken them; nobody where it is left out. */
  readonly holder?: DemoAccount
  readonly reached?: Reached
  readonly incident?: Incident
  /** Codes of their procedures, where not any will do. */
  readonly procedures?: readonly string[]
}

/** Some dossiers that ended before. */
export interface FinishedLot {
  readonly place: LivePlace
  readonly count: number
  readonly intent: Intent
  readonly outcome: 'issued' | 'returned' | 'withdrawn'
}

const land = ['MC-DD-03', 'MC-DD-08', '1.012753']

/** What lies on the desks of the commune and its neighbour. */
export const lots: readonly Lot[] = [
  { place: 'own', count: 5, due: 'later' },
  { place: 'own', count: 4, due: 'later', holder: 'thuly1' },
  { place: 'own', count: 3, due: 'later', holder: 'thuly2' },
  { place: 'own', count: 2, due: 'later', holder: 'thuly1', reached: 'next-step', incident: 'noted' },
  { place: 'own', count: 2, due: 'later', holder: 'thuly2', reached: 'next-step' },
  { place: 'own', count: 3, due: 'later', holder: 'thuly1', reached: 'signing' },
  { place: 'own', count: 3, due: 'later', holder: 'thuly1', incident: 'supplement' },
  { place: 'own', count: 1, due: 'later', holder: 'thuly2', incident: 'financial-duty', procedures: land },
  { place: 'own', count: 1, due: 'later', holder: 'thuly2', incident: 'consulted', procedures: land },
  { place: 'own', count: 1, due: 'later', holder: 'thuly1', incident: 'answered', procedures: land },
  { place: 'own', count: 4, due: 'later', holder: 'thuly2', reached: 'granted' },
  { place: 'own', count: 4, due: 'later', holder: 'thuly1', reached: 'handed-over' },
  { place: 'own', count: 2, due: 'soon' },
  { place: 'own', count: 2, due: 'soon', holder: 'thuly1' },
  { place: 'own', count: 1, due: 'soon', holder: 'thuly2' },
  { place: 'own', count: 1, due: 'soon', holder: 'thuly1', reached: 'signing' },
  { place: 'own', count: 1, due: 'passed' },
  { place: 'own', count: 2, due: 'passed', holder: 'thuly2' },
  { place: 'own', count: 1, due: 'passed', holder: 'thuly1', reached: 'signing' },
  { place: 'neighbour', count: 2, due: 'later' },
  { place: 'neighbour', count: 2, due: 'later', holder: 'thuly.quaito' },
  { place: 'neighbour', count: 1, due: 'soon', holder: 'thuly.quaito' },
  { place: 'neighbour', count: 1, due: 'later', holder: 'thuly.quaito', reached: 'signing' },
  { place: 'neighbour', count: 1, due: 'passed' },
]

export const finishedLots: readonly FinishedLot[] = [
  { place: 'own', count: 40, intent: 'prompt', outcome: 'issued' },
  { place: 'own', count: 3, intent: 'late', outcome: 'issued' },
  { place: 'own', count: 2, intent: 'prompt', outcome: 'returned' },
  { place: 'own', count: 1, intent: 'prompt', outcome: 'withdrawn' },
  { place: 'neighbour', count: 10, intent: 'prompt', outcome: 'issued' },
]

/** What people ask for whose dossiers take days: those done at once leave nothing on a desk. */
export const lengthyProcedures: readonly string[] = [
  '1.004873',
  '1.004873',
  '1.004859',
  '1.004859',
  '1.001776',
  '1.001776',
  '1.014027',
  '1.014027',
  '1.001699',
  '1.011607',
  '1.001612',
  '1.001612',
  '2.000720',
  '1.013225',
  '1.000894',
  'MC-TDKT-01',
]
