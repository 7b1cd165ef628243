import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

// The examples of RFC 8785, sections 3.2.2 and 3.2.3.
test('numbers, strings and literals are printed as RFC 8785 prints them', () => {
  const value = {
    numbers: [1 / 3, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '€$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  }
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[0.3333333333333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('keys are in order of UTF-16 code units', () => {
  const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
  expect([...canonicalJson(value).matchAll(/:(\d)/gu)].map((match) => match[1]).join('')).toBe('2467153')
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, 'a\ud800', undefined, new Date(0), new Map()])(
  '%s has no canonical text',
  (value) => expect(() => canonicalJson([value])).toThrow(),
)
