import { expect, test } from 'vitest'
import type { TimeLimit } from '#kernel/index.ts'
import { processFaults } from './check-process.ts'
import { type Process, type ProcessStep, processOf, stepOf } from './index.ts'
import { referenceCatalogue as catalogue } from './reference/index.ts'

const text = (vi: string) => ({ vi, en: vi })
const step = (code: string, next: string, isSigning = false): ProcessStep => ({
  code,
  name: text(code),
  post: isSigning ? 'unit-leader' : 'processing-officer',
  workingMinutes: 60,
  next: next === '' ? [] : next.split(' '),
  isSigning,
})
const process = (...steps: readonly ProcessStep[]): Process => ({ code: 'x', name: text('X'), firstStep: 'a', steps })
const faultsOf = (...steps: readonly ProcessStep[]) => processFaults(process(...steps)).map(({ en }) => en)

test('every process that is shipped can be walked, and each is followed by a procedure', () => {
  expect(catalogue.processes.flatMap(processFaults)).toEqual([])
  const followed = new Set(catalogue.procedures.map((procedure) => procedure.processCode))
  expect([...followed].sort()).toEqual(catalogue.processes.map(({ code }) => code).sort())
})

test('the steps, one after the other, fit into the limit of each procedure that follows them', () => {
  const tooLong = catalogue.procedures.filter(({ versionId, limit }) => {
    const planned = processOf(catalogue, versionId).steps.reduce((sum, each) => sum + each.workingMinutes, 0)
    return planned > minutesOf(limit)
  })
  expect(tooLong.map(({ code, limit }) => [code, limit])).toEqual([])
})

/** Working minutes that a limit gives at least; of calendar days, half are taken to be worked. */
function minutesOf(limit: TimeLimit): number {
  if (limit.kind === 'same-day') return 2 * 60
  if (limit.kind === 'working-hours') return limit.amount * 60
  return limit.amount * { 'working-days': 480, days: 240, months: 30 * 240 }[limit.kind]
}

test('a process is found by the version to which a dossier is pinned, and a step by its code', () => {
  const land = catalogue.procedures.find(({ code }) => code === '1.012753')
  if (land === undefined) throw new Error('the first registration of land is in the catalogue')
  const found = processOf(catalogue, land.versionId)
  expect([found.code, stepOf(found, 'measure')?.name.vi]).toEqual(['land', 'Đo đạc, trích đo địa chính'])
  expect(stepOf(found, 'review')).toBeUndefined()
})

test('a way back may close a loop, and steps may be passed over', () => {
  expect(faultsOf(step('a', 'b c'), step('b', 'c a'), step('c', 'a b', true))).toEqual([])
})

test.each([
  ['a first step that is missing', [step('b', '', true)], "a step 'a' that it does not have"],
  ['a way to a step that is missing', [step('a', 'z', true)], "a step 'z' that it does not have"],
  ['no steps', [], "a step 'a' that it does not have"],
  ['a step that nothing leads to', [step('a', 'c'), step('b', 'c'), step('c', '', true)], "never leads to 'b'"],
  ['a step reached only by the way back', [step('a', 'c'), step('b', 'c'), step('c', 'b', true)], "never leads to 'b'"],
  ['no signing', [step('a', 'b'), step('b', 'a')], "can be come to from 'a'"],
  ['a dead end', [step('a', 'b c'), step('b', ''), step('c', '', true)], "can be come to from 'b'"],
  ['a step to itself', [step('a', 'a b'), step('b', '', true)], "'a' leads to itself"],
])('refused: %s', (_, steps, sentence) => {
  expect(faultsOf(...steps).join(' ')).toContain(sentence)
})
