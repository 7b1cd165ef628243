import { type Action, type Actor, scopeOf, whoMay } from '#identity/index.ts'
import type { Refusal, UnitId } from '#kernel/index.ts'

/** Somebody who files for himself, by an account that is no officer's. */
export interface Citizen {
  readonly id: string
  readonly post: 'citizen'
}

export type FilingActor = Actor | Citizen

export function isOfficer(actor: FilingActor): actor is Actor {
  return actor.post !== 'citizen'
}

/** Why this officer may not do it for a filing of the unit; undefined when the table of permissions lets him. */
export function refuseActor(actor: FilingActor, action: Action, unitId: UnitId): Refusal | undefined {
  const isAllowed =
    isOfficer(actor) && scopeOf(actor.post, action) !== undefined && (actor.unitId === null || actor.unitId === unitId)
  if (isAllowed) return undefined
  const lines = whoMay(action)
  return {
    code: 'not-permitted',
    message: {
      vi: `'${actor.id}' (${actor.post}) không được làm việc này. ${lines.map(({ vi }) => vi).join(' ')} Chỉ làm được với hồ sơ nộp vào đơn vị mình.`,
      en: `'${actor.id}' (${actor.post}) may not do this. ${lines.map(({ en }) => en).join(' ')} Only for what is filed with one's own unit.`,
    },
  }
}
