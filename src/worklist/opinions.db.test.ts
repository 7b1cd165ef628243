import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type CommandDeps, verifyLog } from '#dossier/index.ts'
import { instant, plainDate, type UnitId } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { firstUnit, installSmallLaw, secondUnit } from '../../test/dossier/small-law.ts'
import {
  deskDeps,
  deskOfficer,
  flatOrganisation,
  type Turn,
  tellDossier,
  tellOn,
} from '../../test/worklist/told-dossier.ts'
import { countQueues, deskScope, listOpinions } from './index.ts'

let database: TestDatabase
let deps: CommandDeps
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
  deps = deskDeps(database.db)
})
afterAll(() => database.drop())

const now = instant('2026-11-25T08:00:00+07:00')
const ask = (unitId: UnitId, question: string, day?: string): Turn => {
  const command = { kind: 'consult', unitId, question, ...(day && { answerBy: plainDate(day) }) } as const
  return { post: 'processing-officer', command }
}
const end: Turn = { post: 'processing-officer', command: { kind: 'finish', outcome: 'withdrawn', reason: 'rút' } }

type Post = 'processing-officer' | 'unit-leader' | 'receiving-officer' | 'monitor'
const scopeOf = (post: Post, unitId: UnitId | null) =>
  deskScope(deskOfficer('ai-do', { post, unitId }), flatOrganisation, 'mine')

/** The questions that they see, in order; with as many counted. */
async function seenBy(post: Post, unitId: UnitId | null, text?: string): Promise<readonly string[]> {
  const scope = scopeOf(post, unitId)
  const { rows, total } = await listOpinions(database.db, { asked: scope.asked, text, page: 1 })
  expect(total).toBe(rows.length)
  const { opinion } = await countQueues(database.db, scope, now)
  if (text === undefined) expect(opinion).toBe(total)
  return rows.map(({ question }) => question)
}

test('the unit that was asked sees the question until it is answered or the dossier ends; nobody else does', async () => {
  const later = await tellDossier(deps, { unitId: firstUnit }, [ask(secondUnit, 'không hẹn ngày')])
  const sooner = await tellDossier(deps, { unitId: firstUnit }, [
    ask(secondUnit, 'trước ngày 3', '2199-01-03'),
    ask(secondUnit, 'trước ngày 2', '2199-01-02'),
  ])
  await tellDossier(deps, { unitId: secondUnit }, [ask(firstUnit, 'chiều ngược lại')])
  expect(await seenBy('processing-officer', secondUnit)).toEqual(['trước ngày 2', 'trước ngày 3', 'không hẹn ngày'])
  expect(await seenBy('unit-leader', secondUnit, later.code.toLowerCase())).toEqual(['không hẹn ngày'])
  expect(await seenBy('unit-leader', secondUnit, 'T%')).toEqual([])
  expect(await seenBy('processing-officer', firstUnit)).toEqual(['chiều ngược lại'])
  expect(await seenBy('receiving-officer', secondUnit)).toEqual([])
  expect(await seenBy('monitor', null)).toEqual([])

  const answer = { kind: 'answer', consultation: 2, opinion: 'Không.' } as const
  const answered = await tellOn(deps, sooner, { post: 'unit-leader', unitId: secondUnit, command: answer })
  expect(await seenBy('processing-officer', secondUnit)).toEqual(['trước ngày 3', 'không hẹn ngày'])
  await tellOn(deps, answered, end)
  expect(await seenBy('processing-officer', secondUnit)).toEqual(['không hẹn ngày'])
  await tellOn(deps, later, end)
  expect(await seenBy('processing-officer', secondUnit)).toEqual([])
  const { different } = await verifyLog(database.db)
  expect(different.flatMap(({ differences }) => differences).filter((each) => each.includes('question'))).toEqual([])
})
