import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { generatePassword } from './generate-password.ts'
import { checkNewPassword } from './password-rules.ts'

test('a generated password is one that the rules take, and that Telex and VNI leave alone', () => {
  for (let round = 0; round < 200; round += 1) {
    const password = generatePassword({ bytes: (count) => randomBytes(count) })
    expect(password).toMatch(/^[bcghklmnptviu]+(-[bcghklmnptviu]+){3}$/u)
    expect(checkNewPassword(password, 'thuly.tuangiao').ok).toBe(true)
  }
})

test('each byte gives five bits', () => {
  const of = (byte: number) => generatePassword({ bytes: (count) => new Uint8Array(count).fill(byte) })
  expect(new Set(Array.from({ length: 32 }, (_, byte) => of(byte))).size).toBe(32)
  expect(of(6)).toBe('khukhukhu-khukhukhu-khukhukhu-khukhukhu')
})
