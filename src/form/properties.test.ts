import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/index.ts'
import { isValid } from '../../test/form/is-valid.ts'
import { answersTo, communes, definitions } from '../../test/form/random-form.ts'
import {
  type AnswerContext,
  type Answers,
  checkAnswers,
  compareDefinitions,
  definitionFromJsonSchema,
  describeAnswers,
  jsonSchemaOf,
  keptAnswers,
  parseDefinition,
  sampleAnswers,
  shownPages,
} from './index.ts'
import { referenceForms } from './reference/index.ts'

const context: AnswerContext = { today: plainDate('2026-11-26'), places: { communes } }
const filled = (isSayable = false) =>
  definitions(isSayable).chain((definition) => fc.tuple(fc.constant(definition), answersTo(definition)))

test('any value at all is taken for answers, and only what fits for an answer', () => {
  fc.assert(
    fc.property(definitions(), fc.jsonValue(), (definition, value) => {
      const answers = { p0: value, p1: [value], ...(typeof value === 'object' ? value : {}) } as unknown as Answers
      expect(() => checkAnswers(definition, answers, context)).not.toThrow()
      expect(() => describeAnswers(definition, answers)).not.toThrow()
    }),
  )
})

test('any value at all is a definition or is told what is wrong with it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (value, other) => {
      for (const each of [value, { title: value, pages: other }, { title: { vi: 'a', en: 'a' }, pages: [value] }]) {
        const read = parseDefinition(each)
        if (!read.ok) expect(read.faults.every(({ message }) => message.vi !== '' && message.en !== '')).toBe(true)
        definitionFromJsonSchema(each)
      }
    }),
  )
})

test('what is not asked is neither handed in, nor called wrong, nor read; faults name what is shown', () => {
  fc.assert(
    fc.property(filled(), ([definition, answers]) => {
      const shown = shownPages(definition, answers)
      const names = shown.flatMap(({ page, entries }) => [
        page.key,
        ...entries.flatMap(({ fields }) => fields.map(({ name }) => name)),
      ])
      for (const { field } of checkAnswers(definition, answers, context))
        expect(names.some((name) => field === name || field.startsWith(`${name}.`))).toBe(true)
      const kept = keptAnswers(definition, answers)
      expect(Object.keys(kept)).toEqual(shown.map(({ page }) => page.key))
      expect(keptAnswers(definition, kept)).toEqual(kept)
      for (const { rows } of describeAnswers(definition, answers))
        for (const { field } of rows) expect(names).toContain(field)
    }),
  )
})

test('the engine takes what the schema takes, where a schema can say it', () => {
  let taken = 0
  fc.assert(
    fc.property(filled(true), ([definition, answers]) => {
      const isTaken = checkAnswers(definition, answers, context).length === 0
      if (isTaken) taken += 1
      expect(isValid(jsonSchemaOf(definition), keptAnswers(definition, answers))).toBe(isTaken)
    }),
    { numRuns: 1500 },
  )
  expect(taken).toBeGreaterThan(20)
})

test('what the engine takes is valid under the schema of any form', () => {
  fc.assert(
    fc.property(definitions(), (definition) => {
      const answers = sampleAnswers(definition, context)
      expect(checkAnswers(definition, answers, context)).toEqual([])
      expect(isValid(jsonSchemaOf(definition), keptAnswers(definition, answers))).toBe(true)
    }),
  )
  for (const { definition } of referenceForms) {
    const answers = sampleAnswers(definition, context)
    expect(checkAnswers(definition, answers, context)).toEqual([])
    expect(isValid(jsonSchemaOf(definition), keptAnswers(definition, answers))).toBe(true)
  }
})

test('a form is read back from its schema, and differs from itself in nothing', () => {
  fc.assert(
    fc.property(definitions(), (definition) => {
      const again = definitionFromJsonSchema(JSON.parse(JSON.stringify(jsonSchemaOf(definition))))
      expect(again).toEqual({ ok: true, value: definition })
      expect(compareDefinitions(definition, definition)).toEqual([])
    }),
  )
})
