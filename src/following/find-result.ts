import { findAttachments } from '#attachment/index.ts'
import type { ReadDb } from '#db/index.ts'
import { findDossier, type Outcome } from '#dossier/index.ts'
import type { Instant, ProcedureVersionId, UnitId } from '#kernel/index.ts'
import { findResultFiles } from './result-store.ts'

/** What anybody may know of a result that they hold in their hands: nothing of a person. */
export interface IssuedResult {
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash: string
  /** The unit that issued it, and when. */
  readonly unitId: UnitId
  readonly issuedAt: Instant
  readonly procedureVersionId: ProcedureVersionId
  readonly outcome: Outcome
  readonly number: string | null
  /** When a later file took its place; null where none did. */
  readonly replacedAt: Instant | null
}

/** Signs of a hash that are enough: 64 bits, which nobody can hit by trying. */
const enough = 16

/** The code of a result as papers print it: `8F3A-22C1-90AB-77DE`, the first 64 bits of its hash. */
export function resultCode(hash: string): string {
  return (hash.slice(0, enough).toUpperCase().match(/.{4}/gu) ?? []).join('-')
}

/** The hash, or a beginning of it long enough, that somebody typed; undefined when it is none. */
export function readResultCode(typed: string): string | undefined {
  const code = typed.toLowerCase().replaceAll(/[\s-]/gu, '')
  return /^[0-9a-f]{16,64}$/u.test(code) ? code : undefined
}

/** The result whose hash begins with this code; undefined when no unit has issued such a file by this system. */
export async function findResult(db: ReadDb, code: string): Promise<IssuedResult | undefined> {
  const [file, another] = await findResultFiles(db, code)
  if (file === undefined || another !== undefined) return undefined
  const view = await findDossier(db, file.code)
  const ended = view?.timeline.findLast(({ event }) => event.kind === 'finished')
  if (view === undefined || ended?.event.kind !== 'finished') return undefined
  const { procedureVersionId } = view.state
  const { at, outcome, resultNumber } = ended.event
  const results = (await findAttachments(db, view.state)).filter(({ isResult }) => isResult)
  // What came with the result, however many files, is one issue; what is added after it takes its place.
  const later = results.filter(({ addedAt, hash }) => addedAt > at && addedAt > file.addedAt && hash !== file.hash)
  return {
    hash: file.hash,
    unitId: ended.after.holderUnitId,
    issuedAt: Math.max(at, file.addedAt) as Instant,
    procedureVersionId,
    outcome,
    number: resultNumber ?? null,
    replacedAt: later.at(-1)?.addedAt ?? null,
  }
}
