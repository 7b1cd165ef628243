import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openWorkspace, type Workspace } from '#db/index.ts'
import { instant } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/database/test-database.ts'
import { commands, runCommandLine } from '../index.ts'

let database: TestDatabase
let workspace: Workspace
let folder: string
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  folder = await mkdtemp(join(tmpdir(), 'motcua-cli-'))
  workspace = await openWorkspace({ dataFolder: folder, databaseUrl: database.url })
})
afterAll(async () => {
  await workspace.close()
  await database.drop()
  await rm(folder, { recursive: true })
})

/** The exit code and what the command prints of a statement with these lines. */
async function imported(...lines: readonly string[]): Promise<string> {
  const file = join(folder, 'sao-ke.csv')
  await writeFile(file, ['bank_bin,transaction_id,account_number,amount,memo,booked_at', ...lines].join('\n'))
  return motcua('payment', 'import', file)
}

async function motcua(...words: readonly string[]): Promise<string> {
  const printed: string[] = []
  const print = (text: string) => void printed.push(text)
  const context = {
    clock: { now: () => instant('2026-11-26T08:00:00+07:00') },
    ids: { uuid: randomUUID },
    random: { bytes: (count: number) => randomBytes(count) },
    workspace: { dataFolder: folder, databaseUrl: undefined, referenceData: { edition: '', install: async () => {} } },
    open: async () => workspace,
    print,
    tell: print,
  }
  const code = await runCommandLine(words, commands, { context, terminal: { out: print, err: print } })
  return `${code} ${printed.join('\n')}`
}

const line = '999999,FT1,0001112223,100000,le phi,2026-11-26T07:00:00+07:00'

test('a statement is taken in once; verify counts it', async () => {
  expect(await imported(line, line.replace('FT1', 'FT2'))).toMatch(/^0 Sao kê: 2 báo có mới, 0 đã nhập/u)
  expect(await imported(line)).toMatch(/^0 Sao kê: 0 báo có mới, 1 đã nhập/u)
  expect(await motcua('verify')).toContain('0 khoản phải nộp, 2 báo có, 0 biên lai')
})

test('what contradicts, is malformed or is no statement is refused in sentences', async () => {
  expect(await imported(line.replace('100000', '1'), line.replace('FT1', 'FT3'))).toMatch(
    /^1 Sao kê: 1 báo có mới(.|\n)*khác lần trước; không đổi gì: FT1\./u,
  )
  expect(await imported('a,b', line.replace('FT1', 'FT4'))).toMatch(/^1 1 dòng sai, không nhập dòng nào/u)
  expect(await motcua('payment', 'export', 'x')).toMatch(/^1 .*motcua payment import FILE/u)
  expect(await motcua('payment', 'import', join(folder, 'khong-co'))).toMatch(/^1 /u)
})
