import { expect, test } from 'vitest'
import { shownGroups } from './protect.ts'

const shown = (counts: Record<string, number>) => [...shownGroups(new Map(Object.entries(counts)))].sort().join('')

test.each([
  ['none of few', { a: 4 }, ''],
  ['five are enough', { a: 5 }, 'a'],
  ['the next smallest goes with a small one', { a: 3, b: 9, c: 6 }, 'b'],
  ['two small ones that are five together hide each other', { a: 3, b: 2, c: 6 }, 'c'],
  ['a group of nobody hides nothing', { a: 0, b: 7 }, 'b'],
  ['a small one beside a single other hides both', { a: 1, b: 100 }, ''],
])('%s', (_, counts, expected) => expect(shown(counts)).toBe(expected))
