import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { composeUrgingLetter, type Office, officeOn, readUrgingReports } from '#directive/index.ts'
import { expectOk, type Period, plainDate } from '#kernel/index.ts'
import { renderLetterDocx, renderLetterPdf } from '#paper/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { pagesOf } from '../papers/converted.ts'
import { requireProgram } from '../programs.ts'
import { installReference, recordHistories } from '../reporting/install-histories.ts'
import { histories } from '../reporting/random-history.ts'
import { periods } from '../reporting/random-period.ts'

const pdftotext = requireProgram('pdftotext')
const province = expectOk(officeOn(plainDate('2026-01-01')))
const office: Office = { ...province, ownUnit: 'UBND xã số 1' }
const [all = []] = fc.sample(histories(150, 150), { numRuns: 1, seed: 21 })
const some = fc.sample(periods, { numRuns: 4, seed: 22 })
const empty: Period = { from: plainDate('2023-01-01'), to: plainDate('2023-12-31') }
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installReference(database.db)
  await recordHistories(database.db, all)
})
afterAll(() => database.drop())

test.skipIf(pdftotext.isMissing)(`the letter on any period quotes its own appendices${pdftotext.hint}`, async () => {
  for (const period of [...some, empty]) {
    const reports = expectOk(await readUrgingReports(database.db, period, office))
    const letter = composeUrgingLetter({ reports, number: '07/UBND-VP', date: plainDate('2026-01-09'), office })
    const pages = pagesOf(expectOk(await renderLetterPdf(letter)))
    expectOk(await renderLetterDocx(letter))
    const { total, online, in_person } = reports.bieu2.total
    expect(reports.letterTable.total).toEqual(reports.bieu2.total)
    expect(reports.bieu4.total).toEqual(reports.bieu2.total)
    expect(reports.bieu1.total).toEqual(reports.bieu3.total)
    const text = pages.join(' ').replace(/\s+/gu, ' ')
    if (total >= 10) expect(text).toContain(`${total} hồ sơ nhận giải quyết`)
    if (online + in_person >= 10) expect(text).toContain(`${online + in_person} hồ sơ mới tiếp nhận`)
    expect(text.match(/\(Kèm theo Công văn số 07\/UBND-VP ngày 09 tháng 01 năm 2026 của/gu)).toHaveLength(4)
    expect(text).not.toMatch(/NaN|undefined|null/u)
  }
})

test('an office whose unit is not known in the period is refused', async () => {
  const [period = empty] = some
  const refused = await readUrgingReports(database.db, period, { ...office, ownUnit: 'UBND xã Không Có' })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'unknown-unit' } })
})
