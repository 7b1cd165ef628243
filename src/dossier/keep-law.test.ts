import { expect, test } from 'vitest'
import type { ReadDb } from '#db/index.ts'
import { type Instant, instant } from '#kernel/index.ts'
import { smallLaw } from '../../test/dossier/small-law.ts'
import { keepLaw } from './keep-law.ts'

const noDatabase = {} as ReadDb
const start = instant('2026-11-26T08:00:00+07:00')

test('the law is read anew after five seconds, and at once after a failure', async () => {
  let now = start
  let reads = 0
  let isBroken = false
  const load = keepLaw(
    async () => {
      reads += 1
      if (isBroken) throw new Error('connection lost')
      return { ...smallLaw }
    },
    { now: () => now },
  )
  const first = await load(noDatabase)
  now = (start + 4_999) as Instant
  expect(await load(noDatabase)).toBe(first)
  now = (start + 5_000) as Instant
  expect(await load(noDatabase)).not.toBe(first)
  expect(reads).toBe(2)
  now = start
  isBroken = true
  await expect(load(noDatabase)).rejects.toThrow('connection lost')
  isBroken = false
  await load(noDatabase)
  expect(reads).toBe(4)
})
