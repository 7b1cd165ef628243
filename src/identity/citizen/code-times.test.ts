import { expect, test } from 'vitest'
import { formatInstant, type Instant, instant } from '#kernel/index.ts'
import { nextCodeAt } from './code-times.ts'

const now = instant('2026-11-26T09:00:00+07:00')
const ago = (...minutes: readonly number[]) => minutes.map((each) => (now - each * 60_000) as Instant)
const next = (...minutes: readonly number[]) => {
  const at = nextCodeAt(ago(...minutes), now)
  return at && formatInstant(at).slice(0, 16)
}

test('a first code goes at once, a second after a minute', () => {
  expect(next()).toBeUndefined()
  expect(next(0.5)).toBe('2026-11-26T09:00')
  expect(next(1)).toBeUndefined()
})

test('five in an hour, and ten in a day, are enough', () => {
  expect(next(2, 3, 4, 5)).toBeUndefined()
  expect(next(2, 3, 4, 5, 20)).toBe('2026-11-26T09:40')
  expect(next(70, 71, 72, 73, 74, 80, 81, 82, 83)).toBeUndefined()
  expect(next(70, 71, 72, 73, 74, 80, 81, 82, 83, 120)).toBe('2026-11-27T07:00')
})
