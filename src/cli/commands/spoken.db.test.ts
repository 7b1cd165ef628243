import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { installCatalogue } from '#catalogue/index.ts'
import { openWorkspace, type Workspace } from '#db/index.ts'
import { instant } from '#kernel/index.ts'
import { installOrganisation } from '#organisation/index.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/database/test-database.ts'
import { lay, silentWav } from '../../../test/spoken/lay.ts'
import { commands, runCommandLine } from '../index.ts'

let database: TestDatabase
let workspace: Workspace
const folder = mkdtempSync(join(tmpdir(), 'motcua-cli-'))
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  workspace = await openWorkspace({ dataFolder: folder, databaseUrl: database.url })
  await workspace.db.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
  })
})
afterAll(async () => {
  await workspace.close()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function motcuaSpoken() {
  const lines: string[] = []
  const print = (text: string) => void lines.push(text)
  const context = {
    clock: { now: () => instant('2026-11-26T08:00:00+07:00') },
    ids: { uuid: randomUUID },
    random: { bytes: (count: number) => randomBytes(count) },
    workspace: { dataFolder: folder },
    open: async () => workspace,
    print,
    tell: print,
  }
  const code = await runCommandLine(['spoken'], commands, { context, terminal: { out: print, err: print } })
  return { code, out: lines.join('\n') }
}

test('nothing laid: every text is missing, and that is no fault', async () => {
  const { code, out } = await motcuaSpoken()
  expect(code).toBe(0)
  expect(out).toContain('– ')
  expect(out).not.toContain('✓')
  expect(out).toContain('procedure-1.001193')
})

test('what is there, what is missing, what is wrong', async () => {
  lay(join(folder, 'spoken'), {
    'thai/first-page.txt': 'Mẫu',
    'thai/first-page.wav': silentWav(),
    'mong/pay.txt': 'Mẫu'.normalize('NFD'),
  })
  const { code, out } = await motcuaSpoken()
  expect(code).toBe(1)
  expect(out).toMatch(/tiếng Thái \/ Thái: .*\n {2}chữ\/text ✓ {2}ghi âm\/recording ✓ {2}first-page\n/u)
  expect(out).toMatch(/tiếng Mông \/ Mông: .*\n {2}chữ\/text – {2}ghi âm\/recording – {2}first-page\n/u)
  expect(out).toMatch(/✗ mong\/pay\.txt có dấu tách rời/u)
})
