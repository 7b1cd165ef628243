import { formSealOf, lookUpLimits } from '#following/index.ts'
import type { Instant } from '#kernel/index.ts'
import { loadReceiptKey } from '#slip/index.ts'
import type { Visit } from '../../shared/visit.ts'
import { hasPass, keepPasses } from './passes.ts'

/** Whoever may see all of a dossier, because it is theirs. */
export interface Follower {
  /** What the log of accesses calls them: an account, or null for who showed the secret. */
  readonly account: string | null
  /** What forms that are made for them carry. */
  readonly seal: string
  /** What goes with each answer: as long as somebody reads on, the secret need not be shown again. */
  readonly headers: Readonly<Record<string, string>>
}

/** Who asks, if the dossier with this code (or the filing with this reference) is theirs. */
export async function findFollower(visit: Visit, subject: string): Promise<Follower | undefined> {
  if (!(await hasPass(visit, subject))) return undefined
  const until = (visit.deps.clock.now() + lookUpLimits.passMs) as Instant
  return {
    account: null,
    seal: formSealOf(await loadReceiptKey(visit.deps.db), subject),
    headers: await keepPasses(visit, [{ subject, until }]),
  }
}
