import type { Readable } from 'node:stream'

/**
 * What is known of a content: never given to a scanner; waiting for its answer; nothing found; something found, and the file
 * out of reach.
 */
export const scanStates = ['unscanned', 'pending', 'clean', 'infected'] as const
export type ScanState = (typeof scanStates)[number]

/** `unavailable`: the scanner did not answer, or not in time; `unable`: it answered that it cannot judge this content. */
export type Verdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly finding: string }
  | { readonly kind: 'unable' | 'unavailable'; readonly why: string }

/** Judges contents. It never throws. */
export interface Scanner {
  /** Gives up after `patienceMs`. */
  readonly scan: (content: Readable, patienceMs: number) => Promise<Verdict>
  /** Its version, where it answers. */
  readonly ask: () => Promise<{ readonly version: string } | { readonly why: string }>
  /** As the operator wrote it. */
  readonly address: string
}
