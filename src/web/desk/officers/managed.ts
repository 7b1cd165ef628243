import { canBeOfUnit, findOfficer, mayManage, type Officer, type Post, posts } from '#identity/index.ts'
import { dayOf, isValidOn, type PlainDate } from '#kernel/index.ts'
import type { Unit } from '#organisation/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotHere, answerNotPermitted } from '../refused-pages.tsx'

export function todayOf({ deps }: OfficerVisit): PlainDate {
  return dayOf(deps.clock.now())
}

/** The officer of the address, where they are the visitor's to manage; else the answer that says why not. */
export async function managedOfficer(visit: OfficerVisit): Promise<Officer | Response> {
  const account = visit.param('account')
  const officer = await findOfficer(visit.deps.db, account, todayOf(visit))
  if (officer === undefined)
    return answerNotHere(visit, {
      vi: `Không có tài khoản “${account}”. Hãy tìm lại trong danh sách cán bộ.`,
      en: `There is no account “${account}”. Look it up in the list of officers.`,
    })
  const isManaged = mayManage(visit.officer, officer.holdings, visit.organisation)
  return isManaged ? officer : answerNotPermitted(visit, 'officer.manage', true)
}

/** Units for which the visitor manages accounts, as they are called today. */
export function managedUnits(visit: OfficerVisit): readonly Unit[] {
  const reach = visit.reach('officer.manage')
  const today = todayOf(visit)
  return visit.organisation.units.filter(
    (unit) => isValidOn(unit, today) && (reach === 'all' || reach.includes(unit.id)),
  )
}

/** Posts that the visitor may give out. */
export function givenPosts(visit: OfficerVisit): readonly Post[] {
  const isAll = visit.reach('officer.manage') === 'all'
  return posts.filter((post) => post !== 'importer' && (isAll || canBeOfUnit(post)))
}
