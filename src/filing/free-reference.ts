import type { WriteTx } from '#db/index.ts'
import { dayOf, type Instant, type RandomSource } from '#kernel/index.ts'
import { isReferenceTaken } from './filing-lookup.ts'
import { filingReference } from './reference.ts'

/** A reference that no filing has. Two of a day are alike once in a thousand million; then the next one is taken. */
export async function freeReference(tx: WriteTx, random: RandomSource, at: Instant): Promise<string> {
  const reference = filingReference(dayOf(at), random)
  return (await isReferenceTaken(tx, reference)) ? freeReference(tx, random, at) : reference
}
