import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { searchAudit } from '#audit/index.ts'
import { findDossier } from '#dossier/index.ts'
import { today, type UnitId } from '#kernel/index.ts'
import { loadOrganisation, unitsDuring } from '#organisation/index.ts'
import { type DeskClient, hiddenFields } from '../../../../test/web/desk-client.ts'
import { textOf } from '../../../../test/web/html.ts'
import { enterDesk, openLiveSite } from '../../../../test/web/live-site.ts'
import type { TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let steward: DeskClient
/** Merged into one, and divided between two, today. */
let merged: UnitId
let divided: UnitId
beforeAll(async () => {
  site = await openLiveSite(inject('serverUrl'))
  const day = today(site.deps.clock)
  const units = unitsDuring(await loadOrganisation(site.deps.db), { from: day, to: day })
  const named = (name: string) => units.find((unit) => unit.name === name)?.id ?? (0 as UnitId)
  ;[merged, divided] = [named('UBND xã Quài Tở'), named('UBND xã Tuần Giáo')]
  const [one, two] = units.flatMap(({ id, level }) =>
    level === 'commune' && id !== merged && id !== divided ? id : [],
  )
  const { owner } = site.database
  await sql`UPDATE unit_version SET valid_to = ${day}::date - 1
    WHERE valid_to IS NULL AND unit_id IN (${merged}, ${divided})`.execute(owner)
  await sql`INSERT INTO unit_succession (predecessor_unit_id, successor_unit_id, effective_on)
    VALUES (${merged}, ${one}, ${day}), (${divided}, ${one}, ${day}), (${divided}, ${two}, ${day})`.execute(owner)
  steward = await enterDesk(site, 'danhmuc')
})
afterAll(() => site.close())

const list = '/lam-viec/ban-giao'
const of = (unit: UnitId) => `${list}?don-vi=${unit}`
const page = async (path: string) => (await steward.get(path)).text()
const boxesOn = (html: string) => [...html.matchAll(/name="chon" value="([^"]+)"([^>]*)/gu)]
const rowsOn = (html: string) => boxesOn(html).map(([, value = '']) => value)
const codeOf = (row = '') => row.split(' ')[0] ?? ''
const successorsOn = (html: string) => [...html.matchAll(/<option value="(\d+)"/gu)].map(([, id = '']) => id)

test('the steward begins where units that are no more have left dossiers; others may not', async () => {
  expect((await steward.get('/lam-viec/bat-dau')).headers.get('location')).toBe(list)
  expect(textOf(await page(list))).toMatch(/UBND xã Quài Tở đến hết .* hồ sơ/u)
  const auditor = await enterDesk(site, 'thanhtra')
  expect((await auditor.get(list)).status).toBe(403)
})

test('all that a merged commune left goes to its successor, once; what changed meanwhile is told', async () => {
  const path = of(merged)
  const html = await page(path)
  const rows = rowsOn(html)
  expect(boxesOn(html).every(([, , rest = '']) => rest.includes('checked'))).toBe(true)
  const [to = ''] = successorsOn(html)
  const stale = rows.map((row, index) => (index === 0 ? `${codeOf(row)} 99` : row))
  const fields = { ...hiddenFields(html, path), 'don-vi-nhan': to, chon: stale }
  const texts = []
  for (let time = 0; time < 2; time += 1) texts.push(textOf(await (await steward.post(path, fields)).text()))
  expect(texts[0]).toContain(`Xong: ${rows.length - 1} hồ sơ. Không làm được: 1 hồ sơ.`)
  expect(texts[1]).toBe(texts[0])
  const states = await Promise.all(rows.map(async (row) => (await findDossier(site.deps.db, codeOf(row)))?.state))
  expect(states.map((state) => `${state?.holderUnitId}` === to)).toEqual(rows.map((_, index) => index > 0))
  const { entries } = await searchAudit(site.deps.db, { event: 'succession.done', page: 1, perPage: 5 })
  expect(JSON.parse(entries[0]?.details ?? '')).toMatchObject({ count: rows.length, done: rows.length - 1 })
})

test('of a divided district nothing is ticked, and what is missing is told beside its field', async () => {
  const path = of(divided)
  const html = await page(path)
  expect(boxesOn(html).some(([, , rest = '']) => rest.includes('checked'))).toBe(false)
  const [row = ''] = rowsOn(html)
  const fields = hiddenFields(html, path)
  const noUnit = await steward.post(path, { ...fields, chon: row })
  const again = await noUnit.text()
  expect([noUnit.status, again.includes('id="don-vi-nhan-error"')]).toEqual([422, true])
  expect(boxesOn(again).filter(([, , rest = '']) => rest.includes('checked'))).toHaveLength(1)
  const [to = ''] = successorsOn(html)
  const noRow = await steward.post(path, { ...fields, 'don-vi-nhan': to })
  expect([noRow.status, textOf(await noRow.text()).includes('Chưa chọn hồ sơ nào')]).toEqual([422, true])
  const stranger = await steward.post(path, { ...fields, 'don-vi-nhan': `${merged}`, chon: row })
  expect(textOf(await stranger.text())).toContain('không phải là đơn vị kế thừa')
})
