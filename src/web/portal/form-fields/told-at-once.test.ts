import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPage, type FormField } from '#form/index.ts'
import { plainDate, type Text } from '#kernel/index.ts'
import { patterns, toldAtOnce } from './told-at-once.ts'

const visit = { say: ({ vi }: Text) => vi }
const label = { vi: 'Ô', en: 'Field' }
const context = { today: plainDate('2026-11-26'), places: { communes: [] } }
const kinds = Object.keys(patterns) as ('phone' | 'email' | 'date')[]
const fieldOf = (kind: (typeof kinds)[number]): FormField => ({ key: 'o', kind, label })

function said(field: FormField, answer: string): string | undefined {
  const definition = { title: label, pages: [{ key: 'trang', title: label, fields: [field] }] }
  return checkPage(definition, { page: 'trang', answers: { trang: { o: answer } } }, context)[0]?.message.vi
}

test.each(kinds)('of %s, what the script calls wrong the server refuses in the same words', (kind) => {
  const field = fieldOf(kind)
  const told = toldAtOnce(visit, field)
  const pattern = new RegExp(told['data-pattern'] ?? '', 'u')
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 20 }), fc.stringMatching(/^[\d ./@a-z+-]{1,16}$/u)), (typed) => {
      const answer = typed.normalize('NFC').trim()
      fc.pre(answer !== '' && !pattern.test(answer) && !/[\s\p{C}]/u.test(answer))
      expect(said(field, answer)).toBe(told['data-wrong']?.replace('{typed}', () => answer))
    }),
    { numRuns: 500 },
  )
})

test('what has to be there is asked for in the words of the server; what need not be, not', () => {
  const field = fieldOf('phone')
  expect(toldAtOnce(visit, field)['data-missing']).toBe(said(field, ''))
  expect(toldAtOnce(visit, { ...field, isOptional: true })).not.toHaveProperty('data-missing')
  expect(toldAtOnce(visit, { key: 'a', kind: 'text', label })).toEqual({ 'data-missing': expect.any(String) })
})
