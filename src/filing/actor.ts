import { type Actor, scopeOf, whoMay } from '#identity/index.ts'
import type { FilingId, Refusal } from '#kernel/index.ts'
import type { Filing } from './filing.ts'
import { filingUnknown } from './refusals.ts'
import { type FilingVerb, filingVerbs } from './verbs.ts'

/** Somebody who files for himself, by an account that is no officer's; no officer's account has the same id. */
export interface Citizen {
  readonly id: string
  readonly post: 'citizen'
  /** The filing whose receipt they have shown to hold, where they have no account, or that of somebody else. */
  readonly holdsReceiptOf?: FilingId
}

export type FilingActor = Actor | Citizen

export function isOfficer(actor: FilingActor): actor is Actor {
  return actor.post !== 'citizen'
}

/**
 * Why this actor may not do it to this filing; undefined when he may. Officers: as the table of permissions says, for what
 * is filed with their unit, and of a citizen's only what was handed in. A citizen: only to his own, or
 * to what is his by its receipt. Of others one is not even told.
 */
export function refuseActor(
  actor: FilingActor,
  verb: FilingVerb,
  filing: Pick<Filing, 'id' | 'unitId' | 'draftedBy' | 'isByCitizen' | 'state'>,
): Refusal | undefined {
  const { action, isCitizens } = filingVerbs[verb]
  const { unitId } = filing
  if (isOfficer(actor)) {
    if (isPrivate(filing)) return filingUnknown
    const isOwnUnit = actor.unitId === null || actor.unitId === unitId
    return isOwnUnit && scopeOf(actor.post, action) !== undefined ? undefined : refusePost(actor, verb)
  }
  if (filing.draftedBy !== actor.id && actor.holdsReceiptOf !== filing.id) return filingUnknown
  return isCitizens ? undefined : refusePost(actor, verb)
}

/** What somebody is still writing for himself. */
export function isPrivate({ isByCitizen, state }: Pick<Filing, 'isByCitizen' | 'state'>): boolean {
  return isByCitizen && state === 'draft'
}

function refusePost({ id, post }: FilingActor, verb: FilingVerb): Refusal {
  const { action, name } = filingVerbs[verb]
  const lines = whoMay(action)
  return {
    code: 'not-permitted',
    message: {
      vi: `'${id}' (${post}) không được ${name.vi} hồ sơ này. ${lines.map(({ vi }) => vi).join(' ')} Chỉ làm được với hồ sơ nộp vào đơn vị mình.`,
      en: `'${id}' (${post}) may not ${name.en} this filing. ${lines.map(({ en }) => en).join(' ')} Only for what is filed with one's own unit.`,
    },
  }
}
