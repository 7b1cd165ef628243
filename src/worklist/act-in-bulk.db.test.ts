import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { CommandDeps, DossierState } from '#dossier/index.ts'
import { expectOk } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { countedIds, firstUnit, installSmallLaw, officer, secondUnit } from '../../test/dossier/small-law.ts'
import { clockAt, hire, identityDeps } from '../../test/identity/officers.ts'
import { deskDeps, type Turn, tellDossier, tellOn } from '../../test/worklist/told-dossier.ts'
import { actInBulk, type Batch, heldBy, type Seen } from './index.ts'

let database: TestDatabase
let deps: CommandDeps
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
  deps = deskDeps(database.db)
  const identity = identityDeps(database.db, clockAt('2020-01-02T08:00:00+07:00'))
  const place = { post: 'processing-officer', unitId: firstUnit } as const
  for (const account of ['somebody', 'nghi-om', 'khoe']) await hire(identity, account, [place])
  await hire(identity, 'noi-khac', [{ ...place, unitId: secondUnit }])
})
afterAll(() => database.drop())

const keys = countedIds(66)
const take = (assignee: string): Turn => ({ post: 'processing-officer', command: { kind: 'assign', assignee } })
const seen = ({ code, lastAction }: DossierState): Seen => ({ code, seenAction: lastAction })

async function dossiers(count: number, turns: readonly Turn[] = []): Promise<readonly DossierState[]> {
  const told: DossierState[] = []
  for (let n = 0; n < count; n += 1) told.push(await tellDossier(deps, { unitId: firstUnit }, turns))
  return told
}

function batch(items: readonly Seen[], change: Partial<Batch> = {}): Batch {
  const actor = { ...officer('unit-leader'), unitId: firstUnit }
  return { items, command: { kind: 'route', step: 'assess' }, actor, key: keys.uuid(), ...change }
}

async function codesOf(sent: Batch): Promise<readonly string[]> {
  const results = expectOk(await actInBulk(deps, sent))
  expect(results.map(({ code }) => code)).toEqual(sent.items.map(({ code }) => code))
  return results.map(({ decision }) => (decision.ok ? 'done' : decision.refusal.code))
}

async function actionsOf(states: readonly DossierState[]): Promise<number> {
  const rows = await database.db.selectFrom('action').select('dossier_id').execute()
  const ids = new Set<string>(states.map(({ dossierId }) => dossierId))
  return rows.filter((row) => ids.has(row.dossier_id)).length
}

test('what one dossier refuses stops no other, and each says what became of it', async () => {
  const [free, ...others] = await dossiers(3)
  const [moved, second] = others
  if (free === undefined || moved === undefined || second === undefined) throw new Error('three were told')
  await tellOn(deps, moved, take('somebody'))
  const foreign = await tellDossier(deps, { unitId: secondUnit })
  const items = [seen(free), seen(moved), { code: 'T1-000000-0001', seenAction: 1 }, seen(foreign), seen(second)]
  const sent = batch(items)
  expect(await codesOf(sent)).toEqual(['done', 'changed-meanwhile', 'dossier-unknown', 'not-permitted', 'done'])
  const refusals = expectOk(await actInBulk(deps, sent)).flatMap(({ decision }) => (decision.ok ? [] : [decision]))
  expect(refusals.every(({ refusal }) => refusal.message.vi.length > 20)).toBe(true)
})

test('the same batch sent again repeats nothing, and tries again what was refused', async () => {
  const [one, two] = await dossiers(2)
  if (one === undefined || two === undefined) throw new Error('two were told')
  const early = { code: two.code, seenAction: 2 }
  const sent = batch([seen(one), early])
  expect(await codesOf(sent)).toEqual(['done', 'changed-meanwhile'])
  await tellOn(deps, two, { post: 'unit-leader', command: { kind: 'note', text: 'đã gọi điện' } })
  const before = await actionsOf([one, two])
  expect(await codesOf(sent)).toEqual(['done', 'done'])
  expect(await codesOf(sent)).toEqual(['done', 'done'])
  expect(await actionsOf([one, two])).toBe(before + 1)
  expect(await codesOf({ ...sent, command: { kind: 'note', text: 'khác' } })).toEqual(['key-used', 'key-used'])
})

test('the same command in another batch is another command', async () => {
  const [one] = await dossiers(1)
  if (one === undefined) throw new Error('one was told')
  const note = { kind: 'note', text: 'đã gọi điện' } as const
  expect(await codesOf(batch([seen(one)], { command: note }))).toEqual(['done'])
  expect(await codesOf(batch([{ code: one.code, seenAction: 2 }], { command: note }))).toEqual(['done'])
  expect(await actionsOf([one])).toBe(3)
})

test('a batch sent twice at once acts once', async () => {
  const told = await dossiers(5)
  const sent = batch(told.map(seen))
  const answers = await Promise.all([codesOf(sent), codesOf(sent), codesOf(sent)])
  expect(answers.flat().every((answer) => answer === 'done')).toBe(true)
  expect(await actionsOf(told)).toBe(10)
})

test('the work of somebody who is ill goes to a colleague as a whole', async () => {
  await dossiers(4, [take('nghi-om')])
  const moved = batch(await heldBy(database.db, 'nghi-om', [firstUnit]), {
    command: { kind: 'reassign', assignee: 'khoe', reason: 'nghỉ ốm' },
  })
  expect(await codesOf(moved)).toEqual(['done', 'done', 'done', 'done'])
  expect(await heldBy(database.db, 'nghi-om', 'all')).toEqual([])
  expect((await heldBy(database.db, 'khoe', [firstUnit])).map(({ code }) => code)).toEqual(
    moved.items.map(({ code }) => code),
  )
})

test('work goes to no stranger: neither to an officer of another unit nor to an account that there is not', async () => {
  const [free] = await dossiers(1)
  const [held] = await dossiers(1, [take('nghi-om')])
  if (free === undefined || held === undefined) throw new Error('two were told')
  for (const assignee of ['noi-khac', 'khong-co-ai', '']) {
    const route = { kind: 'route', step: 'assess', assignee } as const
    const reassign = { kind: 'reassign', assignee, reason: 'nghỉ ốm' } as const
    expect(await codesOf(batch([seen(free)], { command: { kind: 'assign', assignee } }))).toEqual([
      'assignee-elsewhere',
    ])
    expect(await codesOf(batch([seen(free)], { command: route }))).toEqual(['assignee-elsewhere'])
    expect(await codesOf(batch([seen(held)], { command: reassign }))).toEqual(['assignee-elsewhere'])
  }
  expect(await actionsOf([free, held])).toBe(3)
})

test('an empty batch and one of more than 500 are refused as a whole', async () => {
  const [one] = await dossiers(1)
  if (one === undefined) throw new Error('one was told')
  const whole = async (items: readonly Seen[]) => {
    const decision = await actInBulk(deps, batch(items))
    return decision.ok || decision.refusal.code
  }
  expect(await whole([])).toBe('batch-empty')
  expect(await whole(Array.from({ length: 501 }, () => seen(one)))).toBe('batch-too-large')
  expect(await actionsOf([one])).toBe(1)
})
