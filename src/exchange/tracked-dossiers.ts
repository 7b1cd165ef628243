import type { WriteTx } from '#db/index.ts'
import { knownAfter, lockHistories, type Step } from '#dossier/index.ts'
import type { Instant } from '#kernel/index.ts'
import { type Tracked, trackedOf, untracked } from './tracked.ts'

// Dossiers that are not finished stay in memory from batch to batch; when there are more of them, they are read anew.
const keptAtMost = 50_000

/** The dossiers that a register tells of, as far as it has been read: memory holds the unfinished ones. */
export class TrackedDossiers {
  readonly #tx: WriteTx
  readonly #recordedAt: Instant
  readonly #byCode = new Map<string, Tracked>()

  constructor(tx: WriteTx, recordedAt: Instant) {
    this.#tx = tx
    this.#recordedAt = recordedAt
  }

  /** Makes the dossiers of the next lines known, and locks them. */
  async meet(codes: ReadonlySet<string>): Promise<void> {
    const strangers = [...codes].filter((code) => !this.#byCode.has(code))
    if (strangers.length === 0) return
    for (const [code, history] of await lockHistories(this.#tx, strangers))
      this.#byCode.set(code, trackedOf(history, this.#recordedAt))
  }

  get(code: string): Tracked {
    return this.#byCode.get(code) ?? untracked
  }

  pass(code: string, passed: number): void {
    this.#byCode.set(code, { ...this.get(code), passed })
  }

  advance(step: Step): void {
    const { code } = step.after
    this.#byCode.set(code, { ...this.get(code), known: knownAfter(step) })
  }

  /** Forgets of these dossiers, all stored, those that are finished, or all of them when too many are kept. */
  forget(codes: Iterable<string>): void {
    const isFull = this.#byCode.size > keptAtMost
    for (const code of codes) if (isFull || this.get(code).known?.state.phase === 'finished') this.#byCode.delete(code)
  }
}
