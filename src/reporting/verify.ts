import type { ReadDb } from '#db/index.ts'
import { verifyLog } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { compareLedger } from './compare-ledger.ts'
import { compareRecount } from './compare-recount.ts'
import { compareSums } from './compare-sums.ts'
import { inSnapshot } from './snapshot-store.ts'

export interface VerifyResult {
  readonly dossiers: number
  readonly actions: number
  /** Rows of the ledger of daily facts. */
  readonly deltas: number
  /** Reports that were counted again from the log alone: one for each year. */
  readonly reports: number
  /** What is not as the log says, one sentence each: the first of each kind. Empty when all is well. */
  readonly differences: readonly Text[]
}

/** How many differences of one kind are told. */
const toldOfEachKind = 50

/**
 * Counts everything again from the log and compares, as of one moment: every hash and every dossier's row, every row of
 * the ledger, every sum and stock, and for every year the figures of each unit's procedures by a recount in SQL that
 * knows neither deltas nor sums.
 */
export function verify(db: ReadDb): Promise<VerifyResult> {
  return inSnapshot(db, async (snapshot) => {
    const log = await verifyLog(snapshot)
    const ledger = await compareLedger(snapshot, toldOfEachKind)
    const sums = await compareSums(snapshot, toldOfEachKind)
    const recounts = await compareRecount(snapshot, toldOfEachKind)
    const ofLog = log.different.map(({ code, differences }) => ({
      vi: `Hồ sơ ${code}: nhật ký hoặc dòng hiện tại không khớp (${differences.join('; ')}).`,
      en: `Dossier ${code}: log or current row is not what it should be (${differences.join('; ')}).`,
    }))
    return {
      dossiers: log.dossiers,
      actions: log.actions,
      deltas: ledger.deltas,
      reports: recounts.reports,
      differences: [ofLog.slice(0, toldOfEachKind), ledger.differences, sums, recounts.differences].flat(),
    }
  })
}
