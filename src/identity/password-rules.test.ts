import { expect, test } from 'vitest'
import { checkNewPassword } from './password-rules.ts'
import { createQueue } from './queue.ts'

const codeOf = (password: string) => {
  const decision = checkNewPassword(password, 'thuly.tuangiao')
  return decision.ok ? 'ok' : decision.refusal.code
}

test.each([
  ['cá kho nghệ ở bản', 'ok'],
  ['MậtKhẩuCủaTôiDàiLắm', 'ok'],
  ['quả-mắc-ca-2026', 'ok'],
  ['matkhau12345678', 'password-guessable'],
  ['Mật khẩu 12345678', 'password-guessable'],
  ['thuly.tuangiao', 'password-guessable'],
  ['Tuangiao@12345678', 'password-guessable'],
  ['aaaaaaaaaaaaaaaa', 'password-guessable'],
  ['ngắn quá', 'password-too-short'],
  ['x'.repeat(129), 'password-too-long'],
])('%s: %s', (password, code) => expect(codeOf(password)).toBe(code))

test('a queue runs so many at once, lets so many wait, and turns the rest away', async () => {
  const queue = createQueue({ atOnce: 2, waiting: 3 })
  let [running, most] = [0, 0]
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
    return 'done'
  }
  const answers = await Promise.all(Array.from({ length: 8 }, () => queue(work)))
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(5)
  expect(most).toBe(2)
  await expect(queue(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await Promise.all([queue(work), queue(work), queue(work)])).toEqual(['done', 'done', 'done'])
  expect(most).toBe(2)
})
