import { randomBytes } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Does `work` while no other process does any under the same folder's lock.
 *
 * Each holder makes the file with the next number, which only one can (link is atomic); it is the holder while no
 * higher number exists. An emptied file was released; a file whose process is gone counts as released. Nobody ever
 * deletes the highest file, so numbers only grow, and taking over from the dead can not be raced.
 */
export async function withLifecycleLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  let file = tryHold(folder)
  while (file === undefined) {
    await sleep(15)
    file = tryHold(folder)
  }
  try {
    return await work()
  } finally {
    truncateSync(file)
  }
}

function tryHold(folder: string): string | undefined {
  const newest = newestNumber(folder)
  if (newest > 0 && isHeld(join(folder, `${newest}`))) return undefined
  const number = newest + 1
  const file = join(folder, `${number}`)
  if (!makeWhole(file)) return undefined
  if (newestNumber(folder) > number) {
    unlinkSync(file)
    return undefined
  }
  // The last few stay: a process that is just reading the folder must find one of them.
  for (const old of numbersIn(folder)) if (old < number - 8) unlinkQuietly(join(folder, `${old}`))
  return file
}

function numbersIn(folder: string): readonly number[] {
  return readdirSync(folder).flatMap((name) => (/^\d+$/u.test(name) ? [Number(name)] : []))
}

function newestNumber(folder: string): number {
  return Math.max(0, ...numbersIn(folder))
}

function makeWhole(file: string): boolean {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, `${process.pid} ${processStart(process.pid)}`)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    unlinkQuietly(draft)
  }
}

function isHeld(file: string): boolean {
  const [pid, start] = readQuietly(file).split(' ')
  if (pid === undefined || pid === '') return false
  return isAlive(Number(pid)) && processStart(Number(pid)) === start
}

/** Whether a process of that number runs, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When the process began, in the kernel's ticks, so that a number given again is not taken for it; '' if unknown. */
function processStart(pid: number): string {
  const stat = readQuietly(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function readQuietly(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function unlinkQuietly(file: string): void {
  try {
    unlinkSync(file)
  } catch {
    // Another process was quicker.
  }
}
