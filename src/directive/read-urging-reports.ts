import type { ReadDb } from '#db/index.ts'
import { type Decision, ok, type Period, refuse } from '#kernel/index.ts'
import { findUnit, loadOrganisation, type Unit } from '#organisation/index.ts'
import { computeReport, type Report } from '#reporting/index.ts'
import type { UrgingReports } from './findings.ts'
import type { Office } from './office.ts'

/**
 * The five reports of a letter, all of one moment: Biểu 1 and 3 on the office's own unit where it has one, the others
 * on all units. Refused as the reports are, or (`unknown-unit`) when the office's unit did not exist in the period.
 */
export function readUrgingReports(db: ReadDb, period: Period, office: Office): Promise<Decision<UrgingReports>> {
  if (db.isTransaction) return readAll(db, period, office)
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return snapshot.execute((moment) => readAll(moment, period, office))
}

async function readAll(db: ReadDb, period: Period, office: Office): Promise<Decision<UrgingReports>> {
  const own = await ownUnit(db, period, office)
  if (!own.ok) return own
  const scope = own.value === null ? {} : { unit: own.value }
  return together({
    bieu1: await computeReport(db, { name: 'bieu1', period, ...scope }),
    bieu2: await computeReport(db, { name: 'bieu2', period }),
    bieu3: await computeReport(db, { name: 'bieu3', period, ...scope }),
    bieu4: await computeReport(db, { name: 'bieu4', period }),
    letterTable: await computeReport(db, { name: 'letter-table', period }),
  })
}

function together(decisions: Readonly<Record<keyof UrgingReports, Decision<Report>>>): Decision<UrgingReports> {
  const { bieu1, bieu2, bieu3, bieu4, letterTable } = decisions
  if (!bieu1.ok) return bieu1
  if (!bieu2.ok) return bieu2
  if (!bieu3.ok) return bieu3
  if (!bieu4.ok) return bieu4
  if (!letterTable.ok) return letterTable
  return ok({
    bieu1: bieu1.value,
    bieu2: bieu2.value,
    bieu3: bieu3.value,
    bieu4: bieu4.value,
    letterTable: letterTable.value,
  })
}

async function ownUnit(db: ReadDb, period: Period, { ownUnit: name }: Office): Promise<Decision<Unit | null>> {
  if (name === null) return ok(null)
  const unit = findUnit(await loadOrganisation(db), name, period)
  if (unit) return ok(unit)
  return refuse('unknown-unit', {
    vi: `Không có đơn vị '${name}' trong kỳ báo cáo. Hãy chọn kỳ mà đơn vị còn hoạt động.`,
    en: `There is no unit '${name}' in the period. Choose a period in which it existed.`,
  })
}
