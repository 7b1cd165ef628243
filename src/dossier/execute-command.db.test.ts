import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { dayOf, expectOk, type ProcedureId, type UnitId } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import {
  countedIds,
  firstUnit,
  installSmallLaw,
  officer,
  onlyProcedure,
  secondUnit,
  smallLaw,
} from '../../test/dossier/small-law.ts'
import { type Acceptance, type Change, type CommandDeps, executeCommand } from './index.ts'
import { readClock } from './store.ts'

let database: TestDatabase
let deps: CommandDeps
let runs = 0
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
})
beforeEach(() => {
  runs += 1
  deps = { db: database.db, ids: countedIds(runs), writers: [], loadLaw: async () => smallLaw }
})
afterAll(() => database.drop())

const keys = countedIds(99)

function acceptance(unitId: UnitId = firstUnit, key = keys.uuid()): Acceptance {
  return {
    key,
    actor: officer('receiving-officer'),
    command: { kind: 'accept', channel: 'in_person' },
    unitId,
    procedureId: onlyProcedure,
    persons: [{ role: 'owner', fullName: 'Lò Thị Mẫu', phone: '0900 000 000' }],
  }
}

function change(code: string, command: Change['command'], seenAction: number): Change {
  return { key: keys.uuid(), actor: officer('importer'), command, code, seenAction }
}

function times<T>(count: number, make: (index: number) => Promise<T>): Promise<readonly T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => make(index)))
}

async function numbersOf(unitId: UnitId): Promise<readonly { code: string; at: number }[]> {
  const rows = await database.db
    .selectFrom('dossier')
    .select(['code', 'accepted_at'])
    .where('unit_id', '=', unitId)
    .orderBy('code')
    .execute()
  return rows.map((row) => ({ code: row.code, at: row.accepted_at }))
}

test('sixteen officers receiving at once get codes without a gap, in order of time', async () => {
  await times(16, async () => {
    for (let turn = 0; turn < 10; turn += 1) expectOk(await executeCommand(deps, acceptance()))
  })
  const received = await numbersOf(firstUnit)
  expect(received.map(({ code }) => Number(code.slice(-4)))).toEqual(Array.from({ length: 160 }, (_, n) => n + 1))
  expect(received.map(({ at }) => at)).toEqual(received.map(({ at }) => at).toSorted((a, b) => a - b))
  const today = dayOf(await readClock(database.db))
    .slice(2)
    .replaceAll('-', '')
  expect(received[0]?.code).toBe(`T1-${today}-0001`)
})

test('a refused or broken acceptance leaves no gap and nothing behind', async () => {
  const before = await numbersOf(secondUnit)
  const broken = { postEvents: () => Promise.reject(new Error('power cut')) }
  await expect(executeCommand({ ...deps, writers: [broken] }, acceptance(secondUnit))).rejects.toThrow('power cut')
  const wrong = await executeCommand(deps, { ...acceptance(secondUnit), procedureId: 9 as ProcedureId })
  expect(wrong.ok).toBe(false)
  const denied = await executeCommand(deps, { ...acceptance(secondUnit), actor: officer('auditor') })
  expect(denied.ok || denied.refusal.code).toBe('not-permitted')
  expect(await numbersOf(secondUnit)).toEqual(before)
  const state = expectOk(await executeCommand(deps, acceptance(secondUnit)))
  expect(state.code).toMatch(/-0001$/u)
})

test('the same key sent eight times at once makes one dossier, and all get the same answer', async () => {
  const twin = acceptance()
  const answers = await times(8, () => executeCommand(deps, twin))
  expect(new Set(answers.map((answer) => expectOk(answer).code)).size).toBe(1)
  expect(await executeCommand(deps, twin)).toEqual(answers[0])
  const other = await executeCommand(deps, { ...twin, persons: [] })
  expect(other.ok || other.refusal.code).toBe('key-used')
  const stranger = await executeCommand(deps, { ...twin, actor: { ...twin.actor, id: 'someone-else' } })
  expect(stranger.ok || stranger.refusal.code).toBe('key-used')
})

test('an old answer is given again although the dossier has gone on', async () => {
  const { code } = expectOk(await executeCommand(deps, acceptance()))
  const suspend = change(
    code,
    { kind: 'suspend', ground: 'financial-duty', legalBasis: 'luật đất đai', reason: 'chờ nộp thuế' },
    1,
  )
  const answer = expectOk(await executeCommand(deps, suspend))
  expectOk(
    await executeCommand(deps, change(code, { kind: 'finish', outcome: 'refused', reason: 'không đủ điều kiện' }, 2)),
  )
  expect(expectOk(await executeCommand(deps, suspend))).toEqual(answer)
})

test('of two officers who decide at once, one decides; the other is told to look again', async () => {
  const { code } = expectOk(await executeCommand(deps, acceptance()))
  const answers = await times(2, () =>
    executeCommand(deps, change(code, { kind: 'finish', outcome: 'refused', reason: 'không đủ điều kiện' }, 1)),
  )
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))
  expect(refusals).toEqual(['changed-meanwhile'])
})

test('what is stored: the row, the chained actions, and no personal value in the log', async () => {
  const { code } = expectOk(await executeCommand(deps, acceptance()))
  expectOk(await executeCommand(deps, change(code, { kind: 'transfer', toUnitId: secondUnit }, 1)))
  const row = await database.db.selectFrom('dossier').selectAll().where('code', '=', code).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ unit_id: firstUnit, holder_unit_id: secondUnit, last_action: 2, state: 'running' })
  const actions = await database.db
    .selectFrom('action')
    .selectAll()
    .where('dossier_id', '=', row.dossier_id)
    .orderBy('number')
    .execute()
  expect(actions.map(({ kind, origin }) => `${origin} ${kind}`)).toEqual(['live accepted', 'live transferred'])
  expect(JSON.stringify(actions)).not.toContain('Lò')
})

test('the ten-thousandth dossier of a day gets a fifth digit', async () => {
  const day = dayOf(await readClock(database.db))
  await sql`UPDATE dossier_counter SET last_number = 9999 WHERE unit_id = ${secondUnit} AND day = ${day}`.execute(
    database.owner,
  )
  const { code } = expectOk(await executeCommand(deps, acceptance(secondUnit)))
  expect(code).toMatch(/-10000$/u)
})

test.each(['', 'x', '-'.repeat(36)])('a key that is none, %j, is refused', async (key) => {
  const answer = await executeCommand(deps, acceptance(firstUnit, key))
  expect(answer.ok || answer.refusal.code).toBe('key-malformed')
})

test('text that cannot be kept and persons who are none are refused', async () => {
  const persons = (...names: readonly string[]) => names.map((fullName) => ({ role: 'owner', fullName }) as const)
  for (const [code, wrong] of [
    ['text-unreadable', persons('Lò\0')],
    ['text-unreadable', persons('Lò\ud800')],
    ['persons-wrong', persons('  ')],
    ['persons-wrong', persons('Lò', 'Vừ')],
  ] as const) {
    const answer = await executeCommand(deps, { ...acceptance(), persons: wrong })
    expect(answer.ok || answer.refusal.code).toBe(code)
  }
})

test('a code that does not exist is refused', async () => {
  const answer = await executeCommand(deps, change('T1-000000-0001', { kind: 'resume' }, 1))
  expect(answer.ok || answer.refusal.code).toBe('dossier-unknown')
})
