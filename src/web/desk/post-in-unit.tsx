import { type Holding, postNames } from '#identity/index.ts'
import type { OfficerVisit } from './officer-visit.ts'
import { unitNameToday } from './unit-names.ts'

/** A post and where it is held; one that is bound to no unit is held for all. */
export function PostInUnit({ visit, held: { post, unitId } }: { visit: OfficerVisit; held: Holding }) {
  const { say } = visit
  return (
    <>
      {say(postNames[post])},{' '}
      {unitId === null ? (
        say({ vi: 'mọi đơn vị', en: 'all units' })
      ) : (
        <span lang="vi">{unitNameToday(visit, unitId)}</span>
      )}
    </>
  )
}
