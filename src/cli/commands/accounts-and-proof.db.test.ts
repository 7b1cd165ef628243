import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { attach, keepFile } from '#attachment/index.ts'
import { openWorkspace, type Workspace } from '#db/index.ts'
import { emptyContent, saveDraft } from '#filing/index.ts'
import { expectOk, type FilingId, instant, type UnitId } from '#kernel/index.ts'
import { installOrganisation, loadOrganisation } from '#organisation/index.ts'
import { jpeg } from '../../../test/attachment/sample-files.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/database/test-database.ts'
import { commands, runCommandLine } from '../index.ts'

const now = instant('2026-11-26T08:00:00+07:00')
const random = { bytes: (count: number) => randomBytes(count) }
const ids = { uuid: randomUUID }

let database: TestDatabase
let workspace: Workspace
let folder: string
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  folder = await mkdtemp(join(tmpdir(), 'motcua-cli-'))
  workspace = await openWorkspace({ dataFolder: folder, databaseUrl: database.url })
  await workspace.db.transaction().execute(installOrganisation)
})
afterAll(async () => {
  await workspace.close()
  await database.drop()
  await rm(folder, { recursive: true })
})

/** What the command prints, or its refusal. */
async function motcua(...words: readonly string[]): Promise<string> {
  const lines: string[] = []
  const print = (text: string) => void lines.push(text)
  const places = { workspace: { dataFolder: folder }, open: async () => workspace }
  const context = { clock: { now: () => now }, ids, random, print, tell: print, ...places }
  const code = await runCommandLine(words, commands, { context, terminal: { out: print, err: print } })
  return `${code} ${lines.join('\n')}`
}

const add = ['officer', 'add', 'quantri', '--name', 'Lò Văn Đầu', '--post', 'administrator'] as const

describe('accounts from the command line', () => {
  test('the first administrator, with a password that is printed once', async () => {
    expect(await motcua('doctor')).toContain('Nobody can sign in yet')
    const password = /printed this once: (?<password>\S+)/u.exec(await motcua(...add))?.groups?.['password']
    expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/u)
    const list = await motcua('officer', 'list')
    expect(list).toMatch(/quantri +Lò Văn Đầu +Quản trị hệ thống/u)
    expect(list).not.toContain(password)
    expect(await motcua('doctor')).toContain('1 of them administrators')
  })

  test.each([
    [[...add], /^1 .*đã có/u],
    [['officer', 'add', 'x', '--post', 'importer'], /^1 .*không phải là vai trò/u],
    [['officer', 'add', 'thuly', '--name', 'B', '--post', 'processing-officer'], /^1 .*phải thuộc một đơn vị/u],
    [['officer', 'add', 'thuly', '--name', 'B', '--post', 'monitor', '--unit', 'xã'], /^1 .*Không có đơn vị 'xã'/u],
    [['officer', 'disable'], /^1 .*thiếu tên tài khoản/u],
    [['officer', 'disable', 'nobody'], /^1 .*Không có tài khoản 'nobody'/u],
    [['officer', 'dance', 'quantri'], /^1 .*'dance'/u],
  ])('%j is refused in a sentence', async (words, sentence) => {
    expect(await motcua(...words)).toMatch(sentence)
  })

  test('without an administrator that can sign in, doctor says what to do; what was done is in the log of accesses', async () => {
    const unit = ['--post', 'unit-leader', '--unit', 'UBND xã Tuần Giáo']
    expect(await motcua('officer', 'add', 'lanhdao', '--name', 'Vàng A', ...unit)).toMatch(/^0 /u)
    expect(await motcua('officer', 'disable', 'quantri')).toMatch(/^0 .*đã khóa/u)
    expect(await motcua('doctor')).toMatch(/✗ .*motcua officer add/u)
    expect(await motcua('officer', 'enable', 'quantri')).toMatch(/^0 .*dùng được/u)
    const logged = await workspace.db.selectFrom('audit_entry').select(['event', 'subject']).orderBy('number').execute()
    expect(logged.map(({ event, subject }) => `${event} ${subject}`)).toEqual([
      'officer.added quantri',
      'officer.added lanhdao',
      'officer.disabled quantri',
      'officer.enabled quantri',
    ])
  })
})

describe('verify', () => {
  let head: string
  beforeEach(async () => {
    head = /outside: (?<head>\d+:[0-9a-f]{64})/u.exec(await motcua('verify'))?.groups?.['head'] ?? ''
  })

  test('holds the log of accesses against a head that was written down', async () => {
    expect(await motcua('verify', '--audit-head', head)).toMatch(/^0 /u)
    expect(await motcua('verify', '--audit-head', `9${head}`)).toMatch(/^1 .*phần cuối đã bị cắt/u)
    expect(
      await motcua(
        'verify',
        '--audit-head',
        head.replace(/.$/u, (digit) => (digit === '0' ? '1' : '0')),
      ),
    ).toMatch(/^1 .*chuỗi đã bị lập lại/u)
    expect(await motcua('verify', '--audit-head', 'abc')).toMatch(/^1 .*không phải là đầu chuỗi/u)
  })

  test('names the file whose content has changed', async () => {
    const attachments = join(folder, 'attachments')
    const file = await attachPicture(attachments)
    const place = join(attachments, file.hash.slice(0, 2), file.hash)
    expect(await motcua('verify')).toContain('✓ 1 tệp đính kèm')
    await writeFile(place, 'something else')
    expect(await motcua('verify')).toMatch(new RegExp(`^1 .*${file.hash} đã bị thay đổi`, 'u'))
    await rm(place)
    expect(await motcua('verify')).toMatch(new RegExp(`^1 .*Mất tệp đính kèm ${file.hash}`, 'u'))
    await database.owner.deleteFrom('attachment').execute()
  })

  test('names the entry of the log of accesses that an owner altered', async () => {
    await sql`ALTER TABLE audit_entry DISABLE TRIGGER USER`.execute(database.owner)
    await sql`UPDATE audit_entry SET subject = 'another' WHERE number = 2`.execute(database.owner)
    expect(await motcua('verify')).toMatch(/^1 .*mục 2 không khớp mã băm/u)
  })
})

/** A picture attached to a draft. */
async function attachPicture(attachments: string) {
  const { db } = workspace
  const { units } = await loadOrganisation(db)
  const unitId = units.find(({ name }) => name === 'UBND xã Tuần Giáo')?.id as UnitId
  const id = randomUUID() as FilingId
  const actor = { id: 'tiepnhan', post: 'receiving-officer', unitId } as const
  expectOk(await saveDraft({ db, random }, { id, unitId, content: emptyContent(), seenVersion: 0, actor }))
  const stream = Readable.from([jpeg])
  const file = expectOk(await keepFile({ folder: attachments }, { stream, name: 'anh.jpg' }))
  const order = { bearer: { unitId, filingId: id }, file, paper: 1, by: 'tiepnhan', at: now }
  await db.transaction().execute(async (tx) => expectOk(await attach({ tx, folder: attachments, ids }, order)))
  return file
}
