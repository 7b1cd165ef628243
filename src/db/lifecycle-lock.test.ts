import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLifecycleLock } from './lifecycle-lock.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('one after another, whoever asks, and a fault lets go', async () => {
  let inside = 0
  let most = 0
  const turns = Array.from({ length: 30 }, (_, turn) =>
    withLifecycleLock(folder, async () => {
      inside += 1
      most = Math.max(most, inside)
      await sleep(1)
      inside -= 1
      if (turn % 7 === 0) throw new Error('a fault')
      return turn
    }),
  )
  const ended = await Promise.allSettled(turns)
  expect(most).toBe(1)
  expect(ended.filter((turn) => turn.status === 'fulfilled')).toHaveLength(25)
})

test('the mark of a process that is gone, or whose number another process has now, counts for nothing', async () => {
  writeFileSync(join(folder, '41'), '999999999 1')
  expect(await withLifecycleLock(folder, async () => 'held')).toBe('held')
  writeFileSync(join(folder, '50'), `${process.pid} 1`)
  expect(await withLifecycleLock(folder, async () => 'held')).toBe('held')
})

test('old marks are cleared away', async () => {
  for (let turn = 0; turn < 40; turn += 1) await withLifecycleLock(folder, async () => undefined)
  expect(readdirSync(folder).length).toBeLessThan(12)
})
