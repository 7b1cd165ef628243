import type { Fate } from './story.ts'

/** Of one procedure at one unit: how many dossiers came to stand how on the last evening. */
export interface Lives extends Readonly<Partial<Record<Fate, number>>> {
  readonly procedure: string
  /** Working days by which the law lets the unit extend it (Luật Hộ tịch, Điều 28: when it has to verify). */
  readonly mayExtendBy?: number
}
