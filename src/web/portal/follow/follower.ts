import { formSealOf, lookUpLimits, receiptHolder } from '#following/index.ts'
import type { CitizenAccount } from '#identity/index.ts'
import type { Instant } from '#kernel/index.ts'
import { loadReceiptKey } from '#slip/index.ts'
import { sealOf } from '../../shared/form-seal.ts'
import type { Visit } from '../../shared/visit.ts'
import { readSession } from '../answer-citizen.ts'
import { hasPass, keepPasses } from './passes.ts'

/** Whoever may see all of a dossier or filing, because it is theirs. */
export interface Follower {
  /** What the log of accesses calls them: an account with its session, or null for who showed the secret. */
  readonly account: string | null
  readonly sessionId: string | null
  /** What is recorded of what they do. */
  readonly by: string
  /** What forms that are made for them carry. */
  readonly seal: string
  /** What goes with each answer: as long as somebody reads on, the secret need not be shown again. */
  readonly headers: Readonly<Record<string, string>>
}

/** The dossier of this code or the filing of this reference, and whose it is. */
export interface Owned {
  readonly subject: string
  /** Whoever is let in to the one is let in to the other: what a dossier was handed in as, where it is paid. */
  readonly also?: string | undefined
  readonly isOf: (citizen: CitizenAccount) => Promise<boolean>
}

/** Who asks, if it is theirs: by their account, or because they have shown the secret. */
export async function findFollower(visit: Visit, { subject, also, isOf }: Owned): Promise<Follower | undefined> {
  const session = await readSession(visit)
  if (session !== undefined && (await isOf(session.citizen))) {
    const { id } = session.citizen
    return { account: id, sessionId: session.id, by: id, seal: sealOf(session), headers: {} }
  }
  if (!(await hasPass(visit, subject))) return undefined
  const until = (visit.deps.clock.now() + lookUpLimits.passMs) as Instant
  return {
    account: null,
    sessionId: null,
    by: receiptHolder,
    seal: formSealOf(await loadReceiptKey(visit.deps.db), subject),
    headers: await keepPasses(visit, [{ subject, until }, ...(also === undefined ? [] : [{ subject: also, until }])]),
  }
}
