import { composeUrgingLetter, officeOn, readUrgingReports } from '#directive/index.ts'
import { type Decision, type Letter, ok, type Period, type PlainDate } from '#kernel/index.ts'
import type { Visit } from '../shared/visit.ts'

/** Stands where the number will be written. */
const unnumbered = '…/UBND'

/** The urging letter on a period's figures; a draft while it has no number. */
export async function composeLetter(
  { deps }: Visit,
  { period, number, date }: { readonly period: Period; readonly number: string | undefined; readonly date: PlainDate },
): Promise<Decision<Letter>> {
  const office = officeOn(period.to)
  if (!office.ok) return office
  const reports = await readUrgingReports(deps.db, period, office.value)
  if (!reports.ok) return reports
  return ok(composeUrgingLetter({ reports: reports.value, number: number ?? unnumbered, date, office: office.value }))
}
