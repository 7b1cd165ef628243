import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { embeddedPlace } from './connection.ts'
import { leaseEmbeddedServer } from './embedded-server.ts'

const parent = mkdtempSync(join(tmpdir(), 'motcua-supervision-'))
const folder = join(parent, 'Dữ liệu của xã, bản "thử"', 'rất dài '.repeat(12).trim())
const execute = promisify(execFile)
const children: ChildProcess[] = []

beforeAll(async () => {
  const [first, second, third] = await Promise.all([open(), open(), open()])
  await query('CREATE TABLE kept (n integer)')
  await Promise.all([first.release(), second.release(), third.release()])
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
})
afterAll(async () => {
  await (await open()).release()
  rmSync(parent, { recursive: true, force: true })
})

const open = () => leaseEmbeddedServer(folder)
const pidFile = join(folder, 'pg', 'postmaster.pid')
const postmaster = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0])

async function query(statement: string): Promise<unknown> {
  const lease = await open()
  const client = new pg.Client(embeddedPlace(lease.socketFolder, 'motcua'))
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
    await lease.release()
  }
}

async function openElsewhere(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/database/lease-process.ts', folder])
  children.push(child)
  await once(child.stdout, 'data')
  return child
}

test('a folder whose path is long, with blanks and Vietnamese letters, serves, and its order is Vietnamese', async () => {
  expect(await query("SELECT string_agg(x, '' ORDER BY x) AS o FROM unnest('{Đ,E,D,B,Â,Ă,A}'::text[]) x")).toEqual([
    { o: 'AĂÂBDĐE' },
  ])
})

test('the last to leave stops the server, whichever process that is', async () => {
  const here = await open()
  const there = await openElsewhere()
  await here.release()
  expect(existsSync(pidFile)).toBe(true)
  there.stdin?.end()
  await once(there, 'exit')
  expect(existsSync(pidFile)).toBe(false)
})

test('after a kill -9 of the process the server is reused, and the last to leave stops it', async () => {
  const there = await openElsewhere()
  const running = postmaster()
  there.kill('SIGKILL')
  await once(there, 'exit')
  const here = await open()
  expect(postmaster()).toBe(running)
  await here.release()
  expect(existsSync(pidFile)).toBe(false)
})

test('after a kill -9 of the server the rows are there, and who was connected joins the new server', async () => {
  const here = await open()
  await query('INSERT INTO kept VALUES (1)')
  const killed = postmaster()
  process.kill(killed, 'SIGKILL')
  expect(await query('SELECT n FROM kept')).toEqual([{ n: 1 }])
  await expect.poll(() => existsSync(pidFile) && postmaster() !== killed).toBe(true)
  await here.release()
  expect(existsSync(pidFile)).toBe(false)
})

test('a note of a server whose number another program has now does not keep it from starting', async () => {
  writeFileSync(pidFile, `${process.pid}\n${folder}/pg\n1600000000\n5432\n\n\n`)
  expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a creation that was cut off is begun anew', async () => {
  const young = join(parent, 'young')
  mkdirSync(join(young, 'pg.new', 'base'), { recursive: true })
  writeFileSync(join(young, 'pg.new', 'PG_VERSION'), '15')
  const lease = await leaseEmbeddedServer(young)
  await lease.release()
  expect(existsSync(join(young, 'pg.new'))).toBe(false)
})

test.skipIf(process.getuid?.() !== 0)('a copy that root has made, and so owns, is served', async () => {
  const copy = join(parent, 'copy')
  await execute('cp', ['-r', '--no-preserve=ownership', folder, copy])
  const lease = await leaseEmbeddedServer(copy)
  await lease.release()
})
