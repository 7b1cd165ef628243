import type { Officer } from '#identity/index.ts'
import type { Instant, UnitId } from '#kernel/index.ts'
import type { WarnedDossier } from './notice.ts'

/**
 * Accounts to be told, the holder first: whoever took the dossier, else all officers of its unit in the post of its step.
 * The unit's leader is told when it is overdue, when an earlier warning in this step moved nothing, and when there is
 * nobody else. `officers` are those who may sign in: a dossier of one who may not, or who works for the unit no longer, is
 * nobody's.
 */
export function recipientsOf(dossier: WarnedDossier, officers: readonly Officer[], now: Instant): readonly string[] {
  const inPost = (post: string) => accountsIn(officers, dossier.holderUnitId, post)
  const taken = accountsIn(officers, dossier.holderUnitId).filter((account) => account === dossier.assignee)
  const holders = taken.length > 0 ? taken : inPost(dossier.stepPost)
  const wasIgnored = dossier.toldAt !== null && dossier.toldAt < now
  const isForLeader = dossier.kind === 'overdue' || wasIgnored || holders.length === 0
  return [...new Set([...holders, ...(isForLeader ? inPost('unit-leader') : [])])]
}

/** Accounts to be told of a petition at the unit: its leaders, who alone handle one. */
export function petitionRecipients(unitId: UnitId, officers: readonly Officer[]): readonly string[] {
  return accountsIn(officers, unitId, 'unit-leader')
}

/** Those who work for the unit: in that post, or in any. */
function accountsIn(officers: readonly Officer[], unitId: UnitId, post?: string): readonly string[] {
  return officers
    .filter(({ holdings }) => holdings.some((held) => held.unitId === unitId && (post ?? held.post) === held.post))
    .map(({ account }) => account)
}
