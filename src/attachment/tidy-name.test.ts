import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotedName, tidyName } from './tidy-name.ts'

test.each([
  ['Tờ khai.pdf', 'Tờ khai.pdf'],
  ['To\u031b\u0300 khai.PDF', 'Tờ khai.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\x\\CCCD.jpeg', 'CCCD.pdf'],
  ['a\u202efdp.exe', 'afdp.exe.pdf'],
  ['a\0b\r\nX: 1.png', 'abX 1.pdf'],
  ['', 'tep.pdf'],
  ['...', 'tep.pdf'],
  [`${'.'.repeat(80_000)}x`, 'tep.pdf'],
  ['con.pdf', '_con.pdf'],
  ['"x";filename=*.pdf', 'x ;filename=.pdf'],
])('%j becomes a name that is safe everywhere', (typed, tidied) => {
  expect(tidyName(typed, 'application/pdf')).toBe(tidied)
})

test('every name is one the database takes, and tidying it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      const name = tidyName(typed, 'image/png')
      expect([...name].length).toBeLessThanOrEqual(120)
      expect(name).toMatch(/^[^/\\\p{C}]+\.png$/u)
      expect(name.normalize('NFC')).toBe(name)
      expect(tidyName(name, 'image/png')).toBe(name)
      expect(quotedName(typed).length).toBeGreaterThan(0)
    }),
    { numRuns: 2000 },
  )
})
