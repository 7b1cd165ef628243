import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'

/** Which rooms a room may import, besides kernel: the picture of docs/architecture.md, as data. */
const mayImport: Readonly<Record<string, readonly string[] | 'any'>> = {
  kernel: [],
  db: [],
  organisation: ['db'],
  catalogue: ['db', 'organisation'],
  deadline: ['db'],
  identity: ['db', 'organisation'],
  audit: ['db', 'identity'],
  dossier: ['db', 'identity', 'deadline', 'catalogue', 'organisation'],
  reporting: ['db', 'dossier', 'deadline', 'catalogue', 'organisation'],
  attachment: ['db'],
  form: ['db', 'organisation', 'catalogue'],
  filing: ['db', 'identity', 'catalogue', 'form', 'organisation', 'deadline', 'dossier', 'attachment'],
  payment: ['db', 'catalogue', 'organisation'],
  worklist: ['db', 'identity', 'deadline', 'catalogue', 'organisation', 'dossier', 'filing'],
  notification: ['db', 'identity', 'deadline', 'dossier', 'catalogue', 'organisation', 'filing', 'following', 'slip'],
  feedback: ['db', 'identity', 'deadline', 'dossier', 'catalogue', 'organisation', 'slip', 'notification'],
  jobs: ['db', 'identity', 'deadline', 'dossier', 'attachment', 'filing', 'notification', 'feedback', 'payment'],
  directive: ['db', 'reporting', 'organisation'],
  exchange: ['db', 'dossier', 'deadline', 'catalogue', 'organisation', 'reporting', 'filing', 'payment'],
  demo: [
    'db',
    'identity',
    'exchange',
    'attachment',
    'filing',
    'dossier',
    'deadline',
    'catalogue',
    'organisation',
    'reporting',
    'payment',
    'feedback',
  ],
  paper: [],
  spoken: [],
  slip: ['db', 'identity', 'deadline', 'catalogue', 'organisation', 'dossier', 'filing', 'exchange'],
  following: ['db', 'identity', 'audit', 'dossier', 'filing', 'attachment', 'exchange', 'slip'],
  web: 'any',
  cli: 'any',
}

const source = resolve('src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/u.test(file))
const importPattern = /(?:from|import)\s*\(?\s*'([^']+)'/gu

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
}

const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(join(source, file), 'utf8').matchAll(importPattern)].map((match) => ({
    file,
    room: file.split(sep)[0] ?? '',
    target: match[1] ?? '',
  })),
)

test('the source is really read', () => {
  expect(files.length).toBeGreaterThan(15)
  expect(imports.length).toBeGreaterThan(15)
})

test('every folder of src is a room of the table', () => {
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map((folder) => folder.name).filter((name) => !(name in mayImport))).toEqual([])
})

test('a room imports other rooms only by their door, and only those that the table allows', () => {
  const wrong = imports.flatMap(({ file, room, target }) => {
    const match = /^#([^/]+)\/(.*)$/u.exec(target)
    if (!match || file === 'main.ts') return []
    const [, other = '', path] = match
    if (other === room) return [`${file}: inside a room, import './…', not '${target}'`]
    if (path !== 'index.ts') return [`${file}: import '#${other}/index.ts', not '${target}'`]
    const allowed = mayImport[room]
    const isAllowed = other === 'kernel' || allowed === 'any' || allowed?.includes(other)
    return isAllowed
      ? []
      : [`${file}: '${room}' may not import '${other}'; move the code, or change the table and its page`]
  })
  expect(wrong).toEqual([])
})

test('relative imports stay inside their room', () => {
  const wrong = imports.filter(({ file, room, target }) => {
    if (!target.startsWith('.') || file.includes('.test.') || room.endsWith('.ts')) return false
    const reached = relative(source, resolve(source, dirname(file), target))
    return reached.split(sep)[0] !== room
  })
  expect(wrong).toEqual([])
})

test('pure rooms read no clock and no chance', () => {
  const pure = files.filter((file) => !/\.test\.|^main\.ts|^cli|^web|^db/u.test(file))
  const wrong = pure.filter((file) =>
    /new Date\(\)|Date\.now\(\)|Math\.random\(\)/u.test(readFileSync(join(source, file), 'utf8')),
  )
  expect(wrong).toEqual([])
})

test('no file is longer than 200 lines, tests and generated tables apart', () => {
  const long = files
    .filter((file) => !/\.test\.|^db\/schema\.ts$/u.test(file))
    .map((file) => ({ file, lines: readFileSync(join(source, file), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 201)
  expect(long).toEqual([])
})
