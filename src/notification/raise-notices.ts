import type { Database } from '#db/index.ts'
import { calendarOf, isWorkingDay, loadCalendars } from '#deadline/index.ts'
import { listOfficers } from '#identity/index.ts'
import { dayOf, type Instant, type UnitId } from '#kernel/index.ts'
import { petitionRecipients, recipientsOf } from './recipients.ts'
import { readAsked, readWarnedPetitions } from './sent-store.ts'
import { insertNotices, readWarned } from './store.ts'

/**
 * Tells officers, as of `now`, of every running dossier that is due soon or overdue, of what citizens ask of a dossier, and of
 * petitions that have come or whose next step is due, unless the unit has the day off. Nobody is told the same twice, however
 * often and by how many processes this is called. Answers how many notices were new.
 */
export async function raiseNotices(
  db: Database,
  { now }: { readonly now: Instant },
): Promise<{ readonly raised: number }> {
  const worksToday = await unitsAtWork(db, now)
  const officers = (await listOfficers(db, 'all', dayOf(now))).filter(({ isDisabled }) => !isDisabled)
  const dossiers = [...(await readWarned(db, now)), ...(await readAsked(db))]
    .filter(({ holderUnitId }) => worksToday(holderUnitId))
    .flatMap((dossier) => recipientsOf(dossier, officers, now).map((recipient) => ({ ...dossier, recipient })))
  const petitions = (await readWarnedPetitions(db, now))
    .filter(({ holderUnitId }) => worksToday(holderUnitId))
    .flatMap(({ holderUnitId: unitId, ...petition }) =>
      petitionRecipients(unitId, officers).map((recipient) => ({ ...petition, unitId, recipient })),
    )
  const notices = [...dossiers, ...petitions].map((notice) => ({ ...notice, raisedAt: now }))
  return { raised: await insertNotices(db, notices) }
}

/** In a year that nobody has decided every day is taken as worked: better a warning on a day off than none. */
async function unitsAtWork(db: Database, now: Instant): Promise<(unitId: UnitId) => boolean> {
  const calendars = await loadCalendars(db)
  const known = new Map<UnitId, boolean>()
  return (unitId) => {
    const found = known.get(unitId)
    if (found !== undefined) return found
    const working = isWorkingDay(calendarOf(calendars, unitId), dayOf(now))
    const isAtWork = !working.ok || working.value
    known.set(unitId, isAtWork)
    return isAtWork
  }
}
