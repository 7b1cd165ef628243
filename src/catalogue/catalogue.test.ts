import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, normalise, type Period, plainDate } from '#kernel/index.ts'
import {
  closestFieldNames,
  closestProcedureNames,
  fieldsDuring,
  findField,
  findProcedure,
  procedureOfVersion,
  proceduresOn,
} from './index.ts'
import { referenceCatalogue as catalogue } from './reference/index.ts'

interface LetterRow {
  readonly no: string
  readonly field: string
  readonly procedure: string
}

const letter = (name: string): readonly LetterRow[] =>
  parse<LetterRow>(readFileSync(`test/golden/letter/${name}.csv`), { columns: true }).filter((row) => row.no !== '')
const on = (day: string): Period => ({ from: plainDate(day), to: plainDate(day) })
const quarter = { from: plainDate('2020-01-01'), to: plainDate('2020-04-01') }
const anyDay = fc.integer({ min: 0, max: 4700 }).map((count) => addDays(plainDate('2014-06-01'), count))
const fieldName = (id: number, day: string) =>
  fieldsDuring(catalogue, on(day)).find((field) => field.id === id)?.name ?? ''

test("the district's fields of 2020 are Biểu 1's, name for name and in its order", () => {
  expect(fieldsDuring(catalogue, quarter, ['district']).map((field) => field.name)).toEqual(
    letter('bieu1-by-field').map((row) => row.field),
  )
})

test("the district's procedures of 2020 begin with Biểu 3's, in its order, each under its field and with a limit", () => {
  const procedures = proceduresOn(catalogue, plainDate('2020-01-15'), ['district'])
  expect(
    procedures.slice(0, 20).map((each) => ({ field: fieldName(each.fieldId, '2020-01-15'), procedure: each.name })),
  ).toEqual(letter('bieu3-by-procedure').map(({ field, procedure }) => ({ field, procedure })))
})

test('every line of Biểu 3 finds its procedure by the names that it prints', () => {
  for (const row of letter('bieu3-by-procedure')) {
    const field = findField(catalogue, row.field, quarter)
    const found = findProcedure(catalogue, { nameOrCode: row.procedure, fieldId: field?.id, on: quarter.from })
    expect(found?.listOrder).toBe(Number(row.no))
  }
})

test('since July 2025 nothing is left to districts, and communes resolve what they were given', () => {
  const now = plainDate('2026-11-01')
  expect(fieldsDuring(catalogue, on('2026-11-01'), ['district'])).toEqual([])
  expect(proceduresOn(catalogue, now, ['district'])).toEqual([])
  expect(findProcedure(catalogue, { nameOrCode: '1.001612', on: now })?.levels).toEqual(['commune'])
  expect(findProcedure(catalogue, { nameOrCode: 'Tách thửa hoặc hợp thửa đất', on: now })).toBeUndefined()
})

test("the event register's example is resolved by communes on the same day", () => {
  const field = findField(catalogue, 'Chứng thực', quarter)
  const found = findProcedure(catalogue, {
    nameOrCode: 'Chứng thực chữ ký',
    fieldId: field?.id,
    on: plainDate('2020-01-10'),
  })
  expect([found?.limit, found?.levels.includes('commune')]).toEqual([{ kind: 'same-day' }, true])
})

test('on any day there is at most one version of a field or procedure, and at most one field of a name', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const valid = <T extends { validFrom: string; validTo: string | null }>(versions: readonly T[]) =>
        versions.filter((version) => version.validFrom <= day && (version.validTo ?? day) >= day)
      const fields = valid(catalogue.fields)
      const procedures = valid(catalogue.procedures)
      expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length)
      expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length)
      expect(new Set(procedures.map((procedure) => procedure.id)).size).toBe(procedures.length)
    }),
  )
})

test('on any day each procedure stands under a field that exists and that its levels share', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const fields = fieldsDuring(catalogue, { from: day, to: day })
      for (const procedure of proceduresOn(catalogue, day)) {
        const field = fields.find((each) => each.id === procedure.fieldId)
        expect(procedure.levels.filter((level) => !field?.levels.includes(level))).toEqual([])
      }
    }),
  )
})

test('versions, codes and names are told apart', () => {
  const { fields, procedures } = catalogue
  const codes = new Map(procedures.map((procedure) => [procedure.code, procedure.id]))
  expect(codes.size).toBe(new Set(procedures.map((procedure) => procedure.id)).size)
  expect(new Set(procedures.map((procedure) => procedure.versionId)).size).toBe(procedures.length)
  for (const { name } of [...fields, ...procedures]) expect(normalise(name)).toBe(name)
})

test('a renamed procedure is found by the name of the day; a dossier keeps the version of its day', () => {
  const old = 'Công nhận hộ nghèo, hộ cận nghèo phát sinh trong năm'
  const before = findProcedure(catalogue, { nameOrCode: old, on: plainDate('2021-12-31') })
  const since = findProcedure(catalogue, { nameOrCode: '1.011607', on: plainDate('2022-01-01') })
  expect(before?.id).toBe(since?.id)
  expect(findProcedure(catalogue, { nameOrCode: old, on: plainDate('2022-01-01') })).toBeUndefined()
  if (before !== undefined) expect(procedureOfVersion(catalogue, before.versionId)).toBe(before)
})

test('a renamed field keeps its name on days when it bore it; a longer period has the last one', () => {
  expect(fieldName(101, '2025-06-30')).toBe('Hộ tịch cấp xã')
  expect(fieldName(101, '2025-07-01')).toBe('Hộ tịch')
  const both = { from: plainDate('2025-06-01'), to: plainDate('2025-08-01') }
  expect(fieldsDuring(catalogue, both, ['commune']).find((field) => field.id === 101)?.name).toBe('Hộ tịch')
  expect(fieldsDuring(catalogue, both, ['district'])).toHaveLength(67)
})

test('names are found in any case and decomposed; unknown ones have likely neighbours', () => {
  expect(findField(catalogue, 'ĐẤT ĐAI CẤP HUYỆN'.normalize('NFD'), quarter)?.id).toBe(65)
  expect(findField(catalogue, 'Đất đai', quarter)).toBeUndefined()
  expect(closestFieldNames(catalogue, 'Dat dai cap huyen', quarter)[0]).toBe('Đất đai cấp huyện')
  const query = { nameOrCode: 'chứng thực chữ kí', on: quarter.from }
  expect(findProcedure(catalogue, query)).toBeUndefined()
  expect(closestProcedureNames(catalogue, query)[0]).toBe('Chứng thực chữ ký')
  expect(closestProcedureNames(catalogue, { ...query, nameOrCode: 'Bay lên mặt trăng' })).toEqual([])
})

test('a limit that is held against a law says so; what is an assumption cites nothing', () => {
  const cited = catalogue.procedures.filter((procedure) => procedure.legalBasis !== null)
  for (const { legalBasis } of cited) expect(legalBasis).toMatch(/^(Luật|Nghị định) .*\d+\/\d{4}\/(QH\d+|NĐ-CP)/u)
  expect(cited.length).toBeLessThan(catalogue.procedures.length)
})
