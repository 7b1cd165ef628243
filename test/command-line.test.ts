import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

interface Answer {
  readonly code: number
  readonly out: string
  readonly err: string
}

// A folder that only root may enter, with a space and a Vietnamese letter in its name, as people have them.
const folder = mkdtempSync(join(tmpdir(), 'Một cửa '))
const letterFolder = join(import.meta.dirname, 'golden', 'letter')
const period = ['--from', '2020-01-01', '--to', '2020-04-01']

function motcua(words: readonly string[], data = 'data'): Promise<Answer> {
  const env = { ...process.env, MOTCUA_DATA: join(folder, data), DATABASE_URL: '' }
  return new Promise((resolve) => {
    execFile(process.execPath, ['bin/motcua.mjs', ...words], { env, maxBuffer: 64_000_000 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
}

async function expectRefused(words: readonly string[], sentence: RegExp): Promise<void> {
  const { code, out, err } = await motcua(words)
  expect(err).toMatch(sentence)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).not.toMatch(/\n\s+at /u)
}

beforeAll(async () => {
  const demo = await motcua(['demo'])
  expect(demo.err).not.toMatch(/fault|Lỗi/u)
  expect(demo.code).toBe(0)
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the letter, from single dossiers', () => {
  test.each([
    ['bieu1', 'bieu1-by-field.csv', ['--unit', 'UBND huyện Tuần Giáo']],
    ['bieu2', 'bieu2-by-unit.csv', []],
    ['bieu3', 'bieu3-by-procedure.csv', ['--unit', 'UBND huyện Tuần Giáo']],
    ['bieu4', 'bieu4-by-unit-with-rates.csv', []],
    ['letter-table', 'letter-body-table.csv', []],
  ])('%s is %s to the digit', async (name, file, scope) => {
    const { out } = await motcua(['report', name, ...period, ...scope, '--format', 'csv'])
    expect(out).toBe(readFileSync(join(letterFolder, file), 'utf8'))
  })

  test('JSON has the agreed keys, and all units sum to 873', async () => {
    const { out } = await motcua(['report', 'bieu1', ...period, '--format', 'json'])
    const report = JSON.parse(out)
    expect(Object.keys(report)).toEqual(['report', 'from', 'to', 'rows', 'total'])
    expect(Object.keys(report.rows[0]).slice(0, 4)).toEqual(['unit', 'field', 'procedure', 'total'])
    expect(report.total).toMatchObject({ total: 873, resolved_late: 85, open_overdue: 3, suspended: 2 })
  })

  test.each(['docx', 'pdf'])('the letter is written as %s', async (format) => {
    const out = join(folder, `letter.${format}`)
    const date = ['--number', '394/UBND-VP', '--date', '2020-04-03']
    expect(await motcua(['letter', ...period, ...date, '--format', format, '--out', out])).toMatchObject({
      code: 0,
      err: '',
    })
    expect(readFileSync(out).subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
  })
})

describe('registers', () => {
  test('out, in, and out again gives the same bytes, and the same again changes nothing', async () => {
    const [first, second] = [join(folder, 'first.csv'), join(folder, 'second.csv')]
    await motcua(['export', first])
    expect(await motcua(['import', first], 'other')).toMatchObject({ code: 0 })
    expect(await motcua(['import', first], 'other')).toMatchObject({ code: 0 })
    await motcua(['export', second], 'other')
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'))
    expect(await motcua(['verify'], 'other')).toMatchObject({ code: 0 })
  })

  test('a wrong register is refused whole, each bad line named', async () => {
    const file = join(folder, 'wrong.csv')
    const header = 'code,at,event,unit,field,procedure,channel,due_at,outcome'
    writeFileSync(
      file,
      `${header}\nA-1,2020-02-30,accepted,UBND Xã Phình Sáng,Chứng thực,Chứng thực chữ ký,in_person,,\nA-2,2020-01-10T09:00:00+07:00,finished,,,,,,done\n`,
    )
    await expectRefused(['import', file], /2[\s\S]*at[\s\S]*3[\s\S]*outcome/u)
    await expectRefused(['dossier', 'A-1'], /A-1/u)
  })
})

describe('due dates', () => {
  test('explains the reckoning', async () => {
    const { out } = await motcua([
      'due',
      '--accepted',
      '2020-01-22T09:00:00+07:00',
      '--limit',
      '10',
      '--kind',
      'working-days',
    ])
    expect(out).toMatch(/^2020-02-12T17:00:00\+07:00\n/u)
    expect(out).toContain('Tết')
  })

  test('a batch keeps its lines and adds due_at', async () => {
    const file = join(folder, 'batch.csv')
    writeFileSync(file, 'accepted_at,working_days\n2026-02-13T08:00:00+07:00,5\n2026-08-20T16:00:00+07:00,3\n')
    const { out } = await motcua(['due', '--batch', file, '--format', 'csv'])
    expect(out).toBe(
      'accepted_at,working_days,due_at\n2026-02-13T08:00:00+07:00,5,2026-02-27T17:00:00+07:00\n2026-08-20T16:00:00+07:00,3,2026-08-24T17:00:00+07:00\n',
    )
  })

  test('a year without a calendar is refused, not guessed', () =>
    expectRefused(['due', '--accepted', '2026-12-31', '--limit', '3', '--kind', 'working-days'], /2027/u))
})

test.each([
  [['report', 'bieu9', ...period], /bieu9.*bieu1/su],
  [['report', 'bieu2', '--from', '2020-04-01', '--to', '2020-01-01'], /ngược/u],
  [['report', 'bieu2', '--from', '2020-02-30', '--to', '2020-04-01'], /2020-02-30/u],
  [['report', 'bieu2', ...period, '--unit', 'Phình Sán'], /Phình Sáng/u],
  [['report', 'bieu2', ...period, '--format', 'pdf'], /--out/u],
  [['report', 'bieu2', '--from'], /--from/u],
  [['repot'], /report/u],
  [['dossier', 'H18-0'], /H18-0/u],
  [['import', '/nowhere/register.csv'], /nowhere/u],
])('%j is refused with a sentence', (words, sentence) => expectRefused(words, sentence))

describe('while the server runs', () => {
  let server: ChildProcess
  let url: string
  beforeAll(async () => {
    const env = { ...process.env, MOTCUA_DATA: join(folder, 'data'), DATABASE_URL: '' }
    server = spawn(process.execPath, ['bin/motcua.mjs', 'serve', '--port', '0'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [welcome] = server.stdout ? await once(server.stdout, 'data') : ['']
    url = /http:\/\/127\.0\.0\.1:\d+/u.exec(String(welcome))?.[0] ?? ''
  })
  afterAll(async () => {
    // As npm and a terminal do together: twice.
    server.kill('SIGTERM')
    server.kill('SIGTERM')
    await once(server, 'exit')
    expect(existsSync(join(folder, 'data', 'pg', 'postmaster.pid'))).toBe(false)
  })

  test('it answers, and commands work beside it', async () => {
    const page = await fetch(`${url}/bao-cao/bieu-2?tu=2020-01-01&den=2020-04-01`)
    expect(await page.text()).toContain('78,08')
    expect((await motcua(['verify'])).code).toBe(0)
  })

  test('a second server on the same data is refused', () =>
    expectRefused(['serve', '--port', '0'], /máy chủ Một Cửa khác/u))
})

test('recurring jobs run once when they are asked for, and say what they did', async () => {
  const { code, out, err } = await motcua(['jobs', '--once'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('Idempotency keys older than 30 days: 0 removed.')
})

test('a port in use is refused with what to do', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const address = holder.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await expectRefused(['serve', '--port', `${port}`], /--port/u)
  holder.close()
})
