import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, inject, onTestFinished, test } from 'vitest'
import { createDatabase, onServer, urlOf } from '../../test/database/test-database.ts'
import { operatorFaultOf } from './fault.ts'
import { openWorkspace } from './workspace.ts'

const parent = mkdtempSync(join(tmpdir(), 'motcua-workspace-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

const open = (name: string) => openWorkspace({ dataFolder: join(parent, name) })

/** The code of the fault with which this ends. */
async function faultOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => operatorFaultOf(error)?.refusal.code ?? `${error}`,
  )
}

/** An empty database of this test file on the server of the run. */
async function freshDatabase(name: string): Promise<string> {
  const url = inject('serverUrl')
  await createDatabase(url, name, 'template0')
  onTestFinished(() => onServer(url, `DROP DATABASE ${name} WITH (FORCE)`))
  return urlOf(url, name)
}

test('several processes open one new folder at once; the application owns nothing; one of them is the server', async () => {
  const [first, second] = await Promise.all([open('shared'), open('shared')])
  await expect(sql`DELETE FROM action`.execute(first.db)).rejects.toThrow(/permission denied/)
  expect(await first.becomeServer('http://127.0.0.1:8080')).toEqual({ isHeld: true })
  expect(await second.becomeServer('x')).toEqual({ isHeld: false, holder: 'http://127.0.0.1:8080' })
  await first.close()
  expect(await second.becomeServer('x')).toEqual({ isHeld: true })
  expect(second.guarantees.hasChecksums).toBe(true)
  await second.close()
})

test('reference data is installed once for each edition, however many open at once', async () => {
  let runs = 0
  const install = async () => {
    runs += 1
  }
  const openEdition = async (edition: string) =>
    (await openWorkspace({ dataFolder: join(parent, 'editions'), referenceData: { edition, install } })).close()
  await Promise.all([openEdition('1'), openEdition('1')])
  await openEdition('1')
  expect(runs).toBe(1)
  await openEdition('2')
  expect(runs).toBe(2)
})

test('damage is told, and nothing is overwritten', async () => {
  await (await open('damaged')).close()
  const cluster = join(parent, 'damaged', 'pg')
  writeFileSync(join(cluster, 'PG_VERSION'), '14\n')
  expect(await faultOf(open('damaged'))).toBe('data-of-other-version')
  writeFileSync(join(cluster, 'PG_VERSION'), 'garbage')
  expect(await faultOf(open('damaged'))).toBe('data-folder-damaged')
  unlinkSync(join(cluster, 'PG_VERSION'))
  expect(await faultOf(open('damaged'))).toBe('data-folder-damaged')
  writeFileSync(join(cluster, 'PG_VERSION'), '15\n')
  unlinkSync(join(cluster, 'global', 'pg_control'))
  expect(await faultOf(open('damaged'))).toBe('data-folder-damaged')
  writeFileSync(join(parent, 'file'), '')
  expect(await faultOf(open('file'))).toBe('data-folder-is-a-file')
})

const canMount = process.getuid?.() === 0 && process.platform === 'linux'

test.skipIf(!canMount)(
  'a full disk is told as such, and the rows are whole once there is space [needs root]',
  async () => {
    const disk = join(parent, 'disk')
    mkdirSync(disk)
    const mount = (size: string) =>
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0755`, 'tmpfs', disk])
    // Lazily: a server that could not begin may take a moment to let go.
    const unmount = () => execFileSync('umount', ['--lazy', disk])
    mount('20m')
    expect(await faultOf(open('disk'))).toBe('disk-full')
    unmount()
    mount('140m')
    try {
      await (await open('disk')).close()
      const { db, close } = await open('disk')
      await sql`INSERT INTO unit VALUES (1)`.execute(db)
      const flood = sql`INSERT INTO unit SELECT g FROM generate_series(2, 3000000) g`.execute(db)
      const code = await flood.catch((error: unknown) => operatorFaultOf(error, disk)?.refusal.code)
      expect(code).toBe('disk-full')
      await close()
      execFileSync('mount', ['-o', 'remount,size=600m', disk])
      const again = await open('disk')
      expect((await sql`SELECT unit_id FROM unit`.execute(again.db)).rows).toEqual([{ unit_id: 1 }])
      await again.close()
    } finally {
      unmount()
    }
  },
)

test.each([
  ['mysql://localhost/x', 'database-url-malformed'],
  ['postgres://', 'database-unreachable'],
  ['postgres://somebody@127.0.0.1:1/x', 'database-unreachable'],
  ['postgres://somebody@no-such-host.invalid/x', 'database-unreachable'],
])('DATABASE_URL %s', async (databaseUrl, code) => {
  expect(await faultOf(openWorkspace({ dataFolder: parent, databaseUrl }))).toBe(code)
})

test('a database that is missing, an account that is unknown', async () => {
  const missing = urlOf(inject('serverUrl'), 'no_such_database')
  expect(await faultOf(openWorkspace({ dataFolder: parent, databaseUrl: missing }))).toBe('database-missing')
  const stranger = new URL(inject('serverUrl'))
  stranger.username = 'no_such_account'
  expect(await faultOf(openWorkspace({ dataFolder: parent, databaseUrl: stranger.href }))).toBe(
    'database-refuses-login',
  )
})

test('a server that may lose what it acknowledged, or does not speak UTF-8, is refused', async () => {
  const databaseUrl = await freshDatabase('motcua_unsafe')
  await onServer(inject('serverUrl'), 'ALTER DATABASE motcua_unsafe SET synchronous_commit = off')
  expect(await faultOf(openWorkspace({ dataFolder: parent, databaseUrl }))).toBe('server-setting-unsafe')
})

test('a database of a newer release is left alone', async () => {
  const databaseUrl = await freshDatabase('motcua_newer')
  await (await openWorkspace({ dataFolder: parent, databaseUrl })).close()
  await onServer(databaseUrl, `INSERT INTO kysely_migration VALUES ('29990101000000-do-something', now())`)
  expect(await faultOf(openWorkspace({ dataFolder: parent, databaseUrl }))).toBe('database-newer')
})

test('an owner who is no superuser suffices on a server, with CREATEROLE; without it the fault says what to do', async () => {
  const url = inject('serverUrl')
  await freshDatabase('motcua_owned')
  await onServer(url, 'DROP ROLE IF EXISTS motcua_plain_owner')
  await onServer(url, `CREATE ROLE motcua_plain_owner LOGIN PASSWORD 'a b?c'`)
  await onServer(url, 'ALTER DATABASE motcua_owned OWNER TO motcua_plain_owner')
  onTestFinished(async () => {
    await onServer(urlOf(url, 'motcua_owned'), 'DROP OWNED BY motcua_plain_owner CASCADE')
    await onServer(url, 'ALTER DATABASE motcua_owned OWNER TO CURRENT_USER')
    await onServer(url, 'DROP ROLE motcua_plain_owner')
  })
  const owner = new URL(urlOf(url, 'motcua_owned'))
  owner.username = 'motcua_plain_owner'
  owner.password = 'a b?c'
  const options = { dataFolder: parent, databaseUrl: owner.href }
  expect(await faultOf(openWorkspace(options))).toBe('database-privileges-missing')
  await onServer(url, 'ALTER ROLE motcua_plain_owner CREATEROLE')
  const { db, close } = await openWorkspace(options)
  await expect(sql`DELETE FROM action`.execute(db)).rejects.toThrow(/permission denied/)
  await close()
})
