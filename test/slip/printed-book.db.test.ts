import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type DossierCommand, findDossier } from '#dossier/index.ts'
import { registerBook } from '#exchange/index.ts'
import { addDays, dayOf, expectOk, formatDay, formatTime, type Instant, type Table } from '#kernel/index.ts'
import { renderTablePdf, renderXlsx } from '#paper/index.ts'
import { printedBook } from '#slip/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { firstUnit, installSmallLaw, secondUnit } from '../dossier/small-law.ts'
import { SmallDesk } from './small-desk.ts'

let database: TestDatabase
let desk: SmallDesk
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
  desk = new SmallDesk(database.db)
  await desk.hire(database.owner)
})
afterAll(() => database.drop())

const owner = { role: 'owner', fullName: 'Lò Văn Pánh', address: 'Bản Có', phone: '0900 000 001' } as const
const reception = { sets: 1, papers: [], delivery: 'post' } as const
const accept = { command: { kind: 'accept', channel: 'in_person', reception }, persons: [owner] } as const
const rowsOf = ({ rows }: Table) => rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells]))
const onPaper = (at: Instant | null) => (at === null ? null : `${formatTime(at)}\n${formatDay(dayOf(at))}`)

test('form 07 and the register book tell acceptance, hand-over and corrected persons, one row a dossier', async () => {
  const renamed = { ...owner, fullName: 'Lò Văn Pánh (đã sửa)' }
  const correction = { kind: 'correct', reason: 'ghi sai tên', reception: { ...reception, sets: 2 } } as const
  let state = await desk.change(await desk.accept(accept), 'tiepnhan', { command: correction, persons: [renamed] })
  const turns: readonly (readonly [Parameters<SmallDesk['change']>[1], Exclude<DossierCommand, { kind: 'accept' }>])[] =
    [
      ['thuly', { kind: 'route', step: 'assess' }],
      ['thuly', { kind: 'route', step: 'sign' }],
      [
        'lanhdao',
        { kind: 'extend', dueAt: ((state.dueAt ?? 0) + 86_400_000) as Instant, reason: 'lý do', legalBasis: 'Điều 1' },
      ],
      ['lanhdao', { kind: 'finish', outcome: 'issued', resultNumber: '12/GKS' }],
      ['tiepnhan', { kind: 'hand-over', to: 'owner', by: 'post', document: 'EV1' }],
    ]
  for (const [by, command] of turns) state = await desk.change(state, by, { command })
  const running = await desk.accept(accept)
  const accepted = (await findDossier(database.db, state.code))?.timeline[0]?.event

  const today = dayOf(state.acceptedAt)
  const period = { from: addDays(today, -1), to: addDays(today, 1) }
  const { table, fileName } = expectOk(await printedBook(database.db, { unitId: firstUnit, period }))
  expect(fileName).toBe(`so-theo-doi-ho-so-${period.from}-${period.to}`)
  expect(table.heading).toEqual([
    'SỔ THEO DÕI HỒ SƠ',
    'Trung tâm Phục vụ hành chính công, UBND xã Một',
    `Quyển số: điện tử năm ${period.to.slice(0, 4)}. Từ ngày ${formatDay(period.from)} đến ngày ${formatDay(period.to)}`,
    '(Mẫu số 07)',
  ])
  const promised = accepted?.kind === 'accepted' ? accepted.dueAt : null
  const due = state.dueAt ?? (0 as Instant)
  expect(rowsOf(table)).toEqual([
    [
      1,
      state.code,
      'Thủ tục thử',
      2,
      'Lò Văn Pánh (đã sửa)',
      'Bản Có; 0900 000 001',
      'UBND xã Một',
      onPaper(state.acceptedAt),
      onPaper(promised),
      onPaper(state.acceptedAt),
      onPaper(state.finishedAt),
      onPaper(state.handedOverAt),
      'Qua bưu chính công ích',
      'Lò Văn Pánh (đã sửa)',
      `Hạn đã đổi: ${formatTime(due)} ${formatDay(dayOf(due))}; giao kèm số EV1`,
    ],
    [
      2,
      running.code,
      'Thủ tục thử',
      1,
      'Lò Văn Pánh',
      'Bản Có; 0900 000 001',
      'UBND xã Một',
      onPaper(running.acceptedAt),
      onPaper(running.dueAt),
      onPaper(running.acceptedAt),
      ...[null, null, null, null, null],
    ],
  ])
  expectOk(await renderTablePdf(table))
  expectOk(await renderXlsx(table))

  const book = expectOk(await registerBook(database.db, { unitId: firstUnit }))
  const column = (heading: string) => book.columns.findIndex((each) => each.heading[0] === heading)
  const told = ['Mã hồ sơ', 'Tên cá nhân, tổ chức', 'Số bộ hồ sơ', 'Phương thức giao kết quả', 'Người nhận kết quả']
  expect(rowsOf(book).map((cells) => told.map((heading) => cells[column(heading)]))).toEqual([
    [state.code, 'Lò Văn Pánh (đã sửa)', '2', 'Qua bưu chính công ích', 'Lò Văn Pánh (đã sửa)'],
    [running.code, 'Lò Văn Pánh', '1', null, null],
  ])
})

test('a unit without dossiers has an empty book', async () => {
  const day = dayOf((await desk.accept(accept)).acceptedAt)
  const order = { unitId: secondUnit, period: { from: day, to: day }, volume: '02' }
  const { table } = expectOk(await printedBook(database.db, order))
  expect(table.rows).toEqual([])
  expect(table.heading[2]).toMatch(/^Quyển số: 02\. /u)
  expectOk(await renderTablePdf(table))
})
