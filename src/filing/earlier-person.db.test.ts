import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { executeCommand } from '#dossier/index.ts'
import { expectOk } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { firstUnit, secondUnit } from '../../test/dossier/small-law.ts'
import {
  filingDeps,
  installFilingLaw,
  newFilingId,
  newKey,
  receiver,
  wholeContent,
} from '../../test/filing/filing-world.ts'
import { type AcceptDeps, acceptFiling, emptyPerson, findEarlierPerson, type PersonTyped, saveDraft } from './index.ts'

let database: TestDatabase
let deps: AcceptDeps
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installFilingLaw(database.owner)
  deps = filingDeps(database.db)
})
afterAll(() => database.drop())

const unitIds = [firstUnit]
const mother: PersonTyped = {
  ...wholeContent.owner,
  fullName: 'Lò Thị Mẹ',
  identityNumber: '011187000001',
  birthDate: '05/09/1987',
  sex: 'female',
}

function order(owner: PersonTyped) {
  const content = { ...wholeContent, owner }
  return { key: newKey(), id: newFilingId(), unitId: firstUnit, seenVersion: 0, actor: receiver(), content }
}

test('what is newest of somebody is found, in dossiers and filings of the unit alone', async () => {
  const asked = { identityNumber: '011 187 000 001', unitIds }
  expect(await findEarlierPerson(database.db, asked)).toBeUndefined()
  const { code } = expectOk(await acceptFiling(deps, order(mother)))
  const known = await findEarlierPerson(database.db, asked)
  expect(known).toMatchObject({ person: mother, source: { dossierCode: code } })
  const draft = order({ ...mother, address: 'Bản Mới', relation: 'mẹ' })
  expectOk(await saveDraft(deps, draft))
  expect(await findEarlierPerson(database.db, asked)).toMatchObject({
    person: { ...mother, address: 'Bản Mới' },
    source: { filingId: draft.id },
  })
  expect(await findEarlierPerson(database.db, { ...asked, exceptId: draft.id })).toEqual(known)
  expect(await findEarlierPerson(database.db, { ...asked, unitIds: [secondUnit] })).toBeUndefined()
  expect(await findEarlierPerson(database.db, { identityNumber: ' ', taxCode: '', unitIds })).toBeUndefined()
})

test('an organisation is found by its tax code', async () => {
  const owner: PersonTyped = { ...emptyPerson(), kind: 'organisation', fullName: 'HTX Mường', taxCode: '5600123456' }
  const { content, ...rest } = order(owner)
  const filer = { ...emptyPerson(), fullName: 'Quàng Văn Đại' }
  expectOk(await acceptFiling(deps, { ...rest, content: { ...content, filer } }))
  expect(await findEarlierPerson(database.db, { taxCode: '5600123456', unitIds })).toMatchObject({ person: owner })
})

test('a number that was put right leads nobody to the person any more', async () => {
  const wrong = '099087000009'
  const { code } = expectOk(await acceptFiling(deps, order({ ...mother, identityNumber: wrong })))
  const persons = [{ role: 'owner', fullName: 'Lò Thị Mẹ', identityNumber: '011187000002' }] as const
  expectOk(
    await executeCommand(deps, {
      key: newKey(),
      actor: receiver(),
      code,
      seenAction: 1,
      command: { kind: 'correct', reason: 'Ghi sai số' },
      persons,
    }),
  )
  expect(await findEarlierPerson(database.db, { identityNumber: wrong, unitIds })).toBeUndefined()
  expect(await findEarlierPerson(database.db, { identityNumber: '011187000002', unitIds })).toMatchObject({
    source: { dossierCode: code },
  })
})
