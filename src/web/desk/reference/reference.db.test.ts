import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { decideDay, parseSessions } from '#deadline/index.ts'
import { plainDate, type UnitId } from '#kernel/index.ts'
import { loadOrganisation, unitsDuring } from '#organisation/index.ts'
import { hire } from '../../../../test/identity/officers.ts'
import { type DeskClient, signInAs } from '../../../../test/web/desk-client.ts'
import { textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let client: DeskClient
let own: string
let other: string
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'))
  const today = plainDate('2020-04-03')
  const [first, second] = unitsDuring(await loadOrganisation(site.deps.db), { from: today, to: today })
  if (first === undefined || second === undefined) throw new Error('two units are needed')
  own = first.agencyCode
  other = second.agencyCode
  const market = { vi: 'Nghỉ phiên chợ', en: 'Market day' }
  const decided = { day: plainDate('2020-06-10'), reason: market, decidedOn: today, source: 'test' }
  const half = { ...decided, unitId: first.id, sessions: parseSessions('07:30-11:30') }
  const off = { ...decided, unitId: null, sessions: [], reason: { vi: 'Nghỉ toàn tỉnh', en: 'Off' } }
  await site.deps.db.transaction().execute(async (tx) => {
    await decideDay(tx, half)
    await decideDay(tx, off)
  })
  await hire(site.deps, 'thu.ly', [{ post: 'processing-officer', unitId: first.id as UnitId }])
  client = await signInAs(site, 'thu.ly')
})
afterAll(() => site.close())

const read = async (path: string) => textOf(await (await client.get(path)).text())

test("the calendar of one's own unit this year: days off in order, usual hours, the unit's own decision before all others", async () => {
  const text = await read('/lam-viec/lich')
  expect(text).toContain('Lịch làm việc 2020')
  expect(text).toMatch(/thứ Năm 02\/04\/2020 Nghỉ Giỗ Tổ Hùng Vương nghỉ .*thứ Năm 30\/04\/2020/u)
  expect(text).toContain('thứ Tư 10/06/2020 Nghỉ phiên chợ (riêng đơn vị này) 07:30–11:30')
  expect(text).toMatch(/Thứ Hai 07:30–11:30, 13:00–17:00 .*Chủ nhật nghỉ/u)
  expect(await read(`/lam-viec/lich?don-vi=${other}`)).toContain('10/06/2020 Nghỉ toàn tỉnh nghỉ')
  expect(own).not.toBe(other)
})

test('another year, and one that nobody has decided', async () => {
  expect(await read('/lam-viec/lich?nam=2024')).toMatch(/thứ Bảy 04\/05\/2024 .* 07:30–11:30, 13:00–17:00/u)
  expect(await read('/lam-viec/lich?nam=2031')).toContain('Chưa ai quyết định ngày nghỉ năm 2031')
})

test('a process: its steps, who takes them, their time, the ways on and back, the procedures that follow it', async () => {
  const text = await read('/lam-viec/quy-trinh')
  expect(text).toContain('1. Thụ lý Cán bộ thụ lý 16 giờ làm việc Thẩm định')
  expect(text).toMatch(/2\. Thẩm định Cán bộ thụ lý 8 giờ làm việc Trình ký Thụ lý trả lại/u)
  expect(text).toMatch(/3\. Trình ký Lãnh đạo đơn vị 4 giờ làm việc Thụ lý trả lại Ký kết quả/u)
  expect(text).toMatch(/Thủ tục theo quy trình này: \d+/u)
})
