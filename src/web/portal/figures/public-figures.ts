import type { Database, ReadDb } from '#db/index.ts'
import { type RatingFigures, ratingFigures } from '#feedback/index.ts'
import {
  dayOf,
  earlierDay,
  expectOk,
  type Instant,
  type Period,
  type PlainDate,
  type ProcedureId,
} from '#kernel/index.ts'
import {
  computeReport,
  countAssisted,
  findCountedDays,
  mostReceived,
  type Report,
  type ReportName,
  type ResolutionTimes,
  resolutionTimes,
} from '#reporting/index.ts'
import type { Reference } from '../../shared/reference.ts'
import { monthsTo, periodOf, type Span } from './span.ts'

/** How long dossiers of a procedure took lately; only of procedures of which enough were resolved. */
export interface ProcedureTimes extends Required<ResolutionTimes> {
  readonly procedureId: ProcedureId
}

/** Everything that the page of public figures says, as of one moment, as the reports say it. */
export interface PublicFigures {
  readonly period: Period
  readonly byUnit: Report
  readonly byField: Report
  /** Of those received online, how many an officer filed with the citizen. */
  readonly assisted: number
  /** All units together, month by month, oldest first. */
  readonly months: readonly Report[]
  readonly times: readonly ProcedureTimes[]
  readonly ratings: readonly RatingFigures[]
}

interface Asked {
  readonly span: Span
  readonly now: Instant
  readonly calendars: Reference['calendars']
}

const shownMonths = 6
const shownRatings = 4

/** Up to today, or to the last day on which anything happened; undefined while there is no dossier. */
export async function publicFigures(db: Database, { span, now, calendars }: Asked): Promise<PublicFigures | undefined> {
  return inOneMoment(db, async (tx) => {
    const last = await lastDay(tx, now)
    if (last === undefined) return undefined
    const period = periodOf(span, last)
    const months: Report[] = []
    for (const month of monthsTo(last, shownMonths)) months.push(await reportOf(tx, 'bieu2', month))
    return {
      period,
      byUnit: await reportOf(tx, 'bieu2', period),
      byField: await reportOf(tx, 'bieu1', period),
      assisted: await countAssisted(tx, period),
      months,
      times: await timesOf(tx, last, calendars),
      ratings: await ratingFigures(tx, now, shownRatings),
    }
  })
}

/** What reads several reports of one moment. */
export function inOneMoment<T>(db: Database, read: (tx: ReadDb) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
}

/** The last day that counts; undefined while there is no dossier. */
export async function lastDay(db: ReadDb, now: Instant): Promise<PlainDate | undefined> {
  const counted = await findCountedDays(db)
  return counted && earlierDay(counted.last, dayOf(now))
}

/** Of all units: such a report is never refused. */
export async function reportOf(db: ReadDb, name: ReportName, period: Period): Promise<Report> {
  return expectOk(await computeReport(db, { name, period }))
}

const shownProcedures = 8

/** What people file most, and how long it took; a day in a year without a calendar leaves a procedure out. */
export async function timesOf(
  db: ReadDb,
  upTo: PlainDate,
  calendars: Reference['calendars'],
): Promise<readonly ProcedureTimes[]> {
  const found: ProcedureTimes[] = []
  for (const procedureId of await mostReceived(db, { upTo, limit: shownProcedures })) {
    const times = await resolutionTimes(db, { procedureId, upTo, calendars })
    if (times.ok && times.value.days !== undefined) found.push({ procedureId, ...times.value, days: times.value.days })
  }
  return found
}
