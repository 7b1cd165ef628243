import type { Database } from '#db/index.ts'
import type { Instant } from '#kernel/index.ts'
import type { Issue } from '../slip-head.ts'
import { isNumbered } from '../slip-kinds.ts'
import { issueSlipNumber } from '../store.ts'
import type { Occasion } from './occasions.ts'

/** Unit, day and number of the slip about this occasion; the number is given now if it has none yet. */
export async function numberedIssue(
  db: Database,
  subject: string,
  { occasion: { kind, occasion, unitId, day }, now }: { readonly occasion: Occasion; readonly now: Instant },
): Promise<Issue & { readonly firstPrintedAt: Instant }> {
  if (!isNumbered(kind)) return { unitId, day, firstPrintedAt: now }
  const { number, issuedAt } = await issueSlipNumber(db, { kind, subject, occasion, unitId, day }, now)
  return { unitId, day, number, firstPrintedAt: issuedAt }
}

/** With the officer who signs it, where one is known. */
export function signed<T extends Issue>(issue: T, officer: string | undefined): T {
  return officer === undefined ? issue : { ...issue, officer }
}
