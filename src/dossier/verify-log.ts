import type { ReadDb } from '#db/index.ts'
import { checkLog } from './check-log.ts'
import { loadLaw } from './load-law.ts'
import { readLog } from './read-log.ts'

export interface LogDifference {
  readonly code: string
  /** In English: for whoever looks into the matter. */
  readonly differences: readonly string[]
}

export interface LogVerification {
  readonly dossiers: number
  readonly actions: number
  /** The first hundred dossiers whose log or row is not what it should be. */
  readonly different: readonly LogDifference[]
  readonly differentCount: number
}

/**
 * Recomputes every hash of the log, folds every dossier anew and compares it with its current row, its work, its open
 * questions and its persons. A dossier
 * of which the newest actions were cut off together with its row is not seen: that needs a witness outside.
 */
export async function verifyLog(db: ReadDb): Promise<LogVerification> {
  const law = await loadLaw(db)
  let [dossiers, actions, differentCount] = [0, 0, 0]
  const different: LogDifference[] = []
  for await (const page of readLog(db))
    for (const log of page) {
      dossiers += 1
      actions += log.actions.length
      const differences = checkLog(log, law)
      if (differences.length === 0) continue
      differentCount += 1
      if (different.length < 100) different.push({ code: log.current.code, differences })
    }
  return { dossiers, actions, different, differentCount }
}
