import type { FilingState } from '#filing/index.ts'
import type { LivePlace } from './live-officers.ts'

/**
 * How its fee is paid: to the đồng, half of it, two times, after it was refused; or a poor household asks for an exemption, and gets
 * it. Left out: not yet, or it costs nothing.
 */
export type PayStory = 'exactly' | 'in-part' | 'twice' | 'too-late' | 'asks-exemption' | 'is-exempt'

/** One filing that is no dossier yet. */
export interface FilingLot {
  readonly place: LivePlace
  readonly state: Extract<FilingState, 'draft' | 'submitted' | 'awaiting-supplement' | 'refused'>
  /** Filed online by the citizen; else typed at the counter. */
  readonly isByCitizen: boolean
  /** Filed online with an officer's help. */
  readonly isAssisted?: boolean
  /** Undefined: nobody has chosen one yet. */
  readonly procedure?: string
  /** Whether everything that the list asks for is there, or its last paper is missing. */
  readonly papers: 'all' | 'one-missing'
  readonly pays?: PayStory
}

/** A household business of the own commune, filed online with all its papers. */
const household = { place: 'own', state: 'submitted', isByCitizen: true, procedure: '1.001612', papers: 'all' } as const

/** What waits to be received in the commune and its neighbour, and what is being typed. */
export const filingLots: readonly FilingLot[] = [
  { place: 'own', state: 'draft', isByCitizen: false, papers: 'all' },
  { place: 'own', state: 'draft', isByCitizen: false, procedure: '1.001612', papers: 'one-missing' },
  { place: 'own', state: 'draft', isByCitizen: false, procedure: '1.004873', papers: 'all' },
  { place: 'own', state: 'submitted', isByCitizen: true, procedure: '1.001193', papers: 'all' },
  { place: 'own', state: 'submitted', isByCitizen: true, procedure: '1.004873', papers: 'all' },
  { place: 'own', state: 'submitted', isByCitizen: true, procedure: '1.001612', papers: 'one-missing' },
  { place: 'own', state: 'submitted', isByCitizen: true, procedure: '1.014027', papers: 'all' },
  { place: 'own', state: 'submitted', isByCitizen: false, isAssisted: true, procedure: '1.001776', papers: 'all' },
  { place: 'own', state: 'awaiting-supplement', isByCitizen: true, procedure: '1.000656', papers: 'one-missing' },
  { place: 'own', state: 'awaiting-supplement', isByCitizen: false, procedure: '1.001612', papers: 'one-missing' },
  { place: 'own', state: 'refused', isByCitizen: true, procedure: '1.004859', papers: 'all' },
  { ...household, pays: 'exactly' },
  { ...household, pays: 'in-part' },
  { ...household, pays: 'twice' },
  { ...household, pays: 'asks-exemption' },
  { ...household, pays: 'is-exempt' },
  { ...household, state: 'refused', pays: 'too-late' },
  { place: 'neighbour', state: 'submitted', isByCitizen: true, procedure: '1.001193', papers: 'all' },
]
