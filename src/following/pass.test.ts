import { expect, test } from 'vitest'
import { type Instant, instant } from '#kernel/index.ts'
import { formSealOf, readPass, writePass } from './pass.ts'

const key = Buffer.alloc(32, 7)
const now = instant('2026-11-26T09:00:00+07:00')
const pass = { subject: 'H18.33.19-261126-0001', until: (now + 1000) as Instant }
const written = writePass(key, pass)

test('a pass is good until its time', () => {
  expect(readPass(key, written, now)).toEqual(pass)
  expect(readPass(key, written, pass.until)).toBeUndefined()
})

test.each([
  [
    'for another dossier',
    writePass(key, { ...pass, subject: 'H18-2' }).replace(/~.*/u, written.replace(/^[^~]*/u, '')),
  ],
  ['for longer', written.replace(`${pass.until}`, `${pass.until + 1}`)],
  ['with another seal', `${written.slice(0, -1)}${written.endsWith('A') ? 'B' : 'A'}`],
  ['empty', ''],
])('%s it is none', (_, text) => {
  expect(readPass(key, text, now)).toBeUndefined()
})

test('a pass of another key, and the seal of a form, are none', () => {
  expect(readPass(Buffer.alloc(32, 8), written, now)).toBeUndefined()
  expect(
    readPass(key, [written.split('~')[0], pass.until, formSealOf(key, pass.subject)].join('~'), now),
  ).toBeUndefined()
})

test('codes with any letters come back as they were', () => {
  const strange = { ...pass, subject: 'Đ ~|%/ễ' }
  expect(readPass(key, writePass(key, strange), now)).toEqual(strange)
})
