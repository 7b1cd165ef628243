import { expect, test } from 'vitest'
import { maskedNumber } from './masked-number.ts'

test.each([
  ['011123454821', '011•••••4821'],
  ['5600123821', '560••••821'],
  ['011234567', '01••••567'],
  ['5600123821-001', '560•••••••-001'],
])('%s is shown as %s', (number, shown) => {
  expect(maskedNumber(number)).toBe(shown)
})
