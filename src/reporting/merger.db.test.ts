import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type DossierEvent, evolve, type RecordedEvent } from '#dossier/index.ts'
import {
  type DossierId,
  expectOk,
  type FieldId,
  instant,
  type Period,
  type ProcedureId,
  type ProcedureVersionId,
  plainDate,
  type UnitId,
} from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { installReference, recordHistories } from '../../test/reporting/install-histories.ts'
import { computeReport } from './compute-report.ts'
import { foldDeltas } from './fold-store.ts'
import { reportJson } from './report-json.ts'
import { verify } from './verify.ts'

let database: TestDatabase
const [oldUnit, newUnit] = [2 as UnitId, 3 as UnitId]
const merger = instant('2025-07-01T00:00:00+07:00')

/** A dossier of the old unit, accepted at `moment` of 2025 and due on `due`, with what happened to it. */
function history(
  number: number,
  moment: string,
  due: string,
  later: readonly DossierEvent[],
): readonly RecordedEvent[] {
  const accepted: DossierEvent = {
    kind: 'accepted',
    at: instant(`2025-${moment}:00+07:00`),
    unitId: oldUnit,
    dossierId: `00000000-0000-7000-8000-00000000000${number}` as DossierId,
    code: `M-${number}`,
    procedureId: 1 as ProcedureId,
    procedureVersionId: 1 as ProcedureVersionId,
    fieldId: 1 as FieldId,
    channel: 'online',
    dueAt: instant(`2025-${due}T17:00:00+07:00`),
  }
  const recorded: RecordedEvent[] = []
  for (const event of [accepted, ...later]) {
    const before = recorded.at(-1)?.after
    recorded.push({ before, after: evolve(before, event), event, actionNumber: recorded.length + 1 })
  }
  return recorded
}

const transferred: DossierEvent = { kind: 'transferred', at: merger, toUnitId: newUnit }
const suspended: DossierEvent = { kind: 'suspended', at: instant('2025-06-20T09:00:00+07:00') }
const issued = (day: string): DossierEvent => ({
  kind: 'finished',
  at: instant(`2025-${day}T10:00:00+07:00`),
  outcome: 'issued',
})

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installReference(database.db)
  await recordHistories(database.db, [
    history(1, '05-20T08:00', '06-25', [transferred, issued('07-04')]),
    history(2, '06-10T08:00', '07-20', [transferred]),
    history(3, '06-12T08:00', '07-02', [suspended, transferred]),
    history(5, '06-01T00:00', '08-15', [transferred]),
    history(4, '06-12T08:00', '06-30', [issued('06-30')]),
  ])
  await database.db.transaction().execute(foldDeltas)
})
afterAll(() => database.drop())

async function rowsIn(from: string, to: string) {
  const period: Period = { from: plainDate(from), to: plainDate(to) }
  const report = expectOk(await computeReport(database.db, { name: 'bieu2', period }))
  const rowOf = (name: string) => reportJson(report).rows.find((row) => row.unit === name)
  return { old: rowOf('UBND xã số 2'), new: rowOf('UBND xã số 3'), total: report.total }
}

test('before the merger everything is with the old unit', async () => {
  const { old, new: successor } = await rowsIn('2025-06-01', '2025-06-30')
  expect(old).toMatchObject({
    total: 5,
    online: 4,
    carried_over: 1,
    resolved: 1,
    open: 3,
    open_overdue: 1,
    suspended: 1,
  })
  expect(successor).toMatchObject({ total: 0 })
})

test('from its day on, with the new one, which carries it over', async () => {
  const { old, new: successor, total } = await rowsIn('2025-07-01', '2025-07-31')
  expect(old).toMatchObject({ total: 0, carried_over: 0, open: 0, suspended: 0 })
  expect(successor).toMatchObject({
    total: 4,
    online: 0,
    carried_over: 4,
    resolved: 1,
    resolved_late: 1,
    open_overdue: 1,
    suspended: 1,
  })
  expect(total).toMatchObject({ total: 4, carried_over: 4 })
})

test('over both, a dossier stands where it ended, by the channel through which it came in within the period', async () => {
  const { old, new: successor, total } = await rowsIn('2025-06-01', '2025-07-31')
  expect(old).toMatchObject({ total: 1, online: 1, carried_over: 0, resolved: 1, resolved_on_time: 1 })
  expect(successor).toMatchObject({
    total: 4,
    online: 3,
    carried_over: 1,
    resolved: 1,
    resolved_late: 1,
    open: 2,
    suspended: 1,
  })
  expect(total).toMatchObject({ total: 5, online: 4, carried_over: 1 })
})

test('the old unit keeps its report of the time before, and the log agrees with everything', async () => {
  expect((await rowsIn('2025-05-01', '2025-05-31')).old).toMatchObject({ total: 1, online: 1, open_in_time: 1 })
  expect((await verify(database.db)).differences).toEqual([])
})
