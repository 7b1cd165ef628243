import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type CommandDeps, type DossierPerson, type DossierState, executeCommand } from '#dossier/index.ts'
import type { Reach } from '#identity/index.ts'
import { expectOk } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { firstUnit, installSmallLaw, officer, secondUnit } from '../../test/dossier/small-law.ts'
import { deskDeps, tellDossier } from '../../test/worklist/told-dossier.ts'
import { searchDossiers } from './index.ts'

const mau: DossierPerson = {
  role: 'owner',
  fullName: 'Lò Thị Mẫu',
  identityNumber: '011 187 001 234',
  phone: '+84 912.345.678',
}
const chu: DossierPerson = { role: 'owner', fullName: 'Sùng A Chu', identityNumber: '011099000917' }
const lan: DossierPerson = { role: 'filer', fullName: 'Đặng Thị Lan', phone: '0912345678' }
const cooperative: DossierPerson = {
  role: 'owner',
  kind: 'organisation',
  fullName: 'Hợp tác xã Nậm Mu',
  taxCode: '5600123456-001',
}

let database: TestDatabase
let deps: CommandDeps
let told: readonly DossierState[]
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
  deps = deskDeps(database.db)
  const withdraw = { kind: 'finish', outcome: 'withdrawn', reason: 'rút' } as const
  told = [
    await tellDossier(deps, { unitId: firstUnit, persons: [mau] }),
    await tellDossier(deps, { unitId: firstUnit, persons: [chu, lan] }, [
      { post: 'processing-officer', command: withdraw },
    ]),
    await tellDossier(deps, { unitId: firstUnit, persons: [cooperative] }),
    await tellDossier(deps, { unitId: secondUnit, persons: [mau] }),
  ]
})
afterAll(() => database.drop())

/** The places, among those told, of what is found. */
async function found(typed: string, reach: Reach = [firstUnit]): Promise<readonly number[]> {
  const { rows, total } = expectOk(await searchDossiers(database.db, typed, reach))
  expect(total).toBe(rows.length)
  return rows.map(({ code }) => told.findIndex((state) => state.code === code)).toSorted()
}

test.each<[string, readonly number[]]>([
  ['Lò Thị Mẫu', [0]],
  ['lo thi mau', [0]],
  ['LO THI', [0]],
  ['mẫu lò', [0]],
  ['thi', [0, 1]],
  ['thị la', [1]],
  ['đặng', [1]],
  ['dang', [1]],
  ['hop tac xa nam mu', [2]],
  ['nam muoi', []],
  ['011187001234', [0]],
  ['011187001235', []],
  ['0111 8700 1234', [0]],
  ['0912 345 678', [0, 1]],
  ['+84912345678', [0, 1]],
  ['5600123456-001', [2]],
  ['5600123456001', [2]],
  ['0003', [2]],
  ['t1-', [0, 1, 2]],
  ['T1-%', []],
])('%s in one’s own unit', async (typed, expected) => {
  expect(await found(typed)).toEqual(expected)
})

test('a code is found whole, by its beginning and by its end, open or finished', async () => {
  const { code } = told[1] as DossierState
  for (const typed of [code, code.toLowerCase(), ` ${code} `, code.slice(3)]) expect(await found(typed)).toEqual([1])
  expect(await found(code.slice(0, -1))).toEqual([0, 1, 2])
})

test('no search leads beyond the units that one may see', async () => {
  const { code } = told[3] as DossierState
  for (const typed of ['lo thi mau', '011187001234', code, code.slice(3), code.slice(0, 2).concat('-')])
    expect(await found(typed), typed).not.toContain(3)
  for (const reach of ['all', [firstUnit, secondUnit], [secondUnit]] as const) {
    expect(await found('lo thi mau', reach)).toContain(3)
    expect(await found(code.slice(3), reach)).toContain(3)
    expect(await found(code, reach)).toEqual([3])
  }
  expect(await found('lo thi mau', [])).toEqual([])
})

test('what a correction took back finds nothing, what was put right does; an erased person nothing at all', async () => {
  const before = await tellDossier(deps, { unitId: secondUnit, persons: [{ ...chu, fullName: 'Quàng Văn Inh' }] })
  const change = { key: randomUUID(), actor: officer('receiving-officer'), code: before.code, seenAction: 1 }
  const persons = [{ ...chu, fullName: 'Quàng Văn Ình', identityNumber: '011099000999' }]
  expectOk(await executeCommand(deps, { ...change, command: { kind: 'correct', reason: 'gõ nhầm' }, persons }))
  const codes = async (typed: string) =>
    expectOk(await searchDossiers(database.db, typed, [secondUnit])).rows.map(({ ownerName }) => ownerName)
  expect(await codes('quang van inh')).toEqual(['Quàng Văn Ình'])
  expect(await codes('011099000999')).toEqual(['Quàng Văn Ình'])
  expect(await codes('011099000917')).toEqual([])
  await database.db.deleteFrom('dossier_person').where('dossier_id', '=', before.dossierId).execute()
  expect(await codes('quang van inh')).toEqual([])
  expect(await codes('011099000999')).toEqual([])
  expect(await codes(before.code)).toEqual([null])
})

test('a search that says too little is refused in words', async () => {
  expect(await searchDossiers(database.db, ' a ', 'all')).toMatchObject({
    ok: false,
    refusal: { code: 'search-too-short' },
  })
})
