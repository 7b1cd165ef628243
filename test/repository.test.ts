import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const read = (path: string) => readFileSync(path, 'utf8')
const json = (path: string) => JSON.parse(read(path))
const namesIn = (folder: string, pattern: RegExp) => readdirSync(folder).filter((name) => pattern.test(name))

describe('dependencies', () => {
  const manifest = json('package.json')
  const direct: Readonly<Record<string, string>> = {
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.devDependencies,
  }
  const reasons = new Map(
    [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` *\| *([^|]+?) *\| *([^|]+?) *\|$/gmu)].map(
      ([, name = '', licence = '', why = '']) => [name, { licence, why }],
    ),
  )

  test('each has its reason, and none is listed that is not used', () => {
    expect([...reasons.keys()].sort()).toEqual(Object.keys(direct).sort())
    expect([...reasons.values()].filter(({ why }) => why === '')).toEqual([])
  })

  test('versions are exact', () => {
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/u.test(version))).toEqual([])
  })

  test('the licence is as listed, and permissive, below the direct ones too', () => {
    const permissive = /^(MIT|MIT-0|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|MPL-2\.0|PostgreSQL|OFL-1\.1)$/u
    const packages: readonly [string, { licence?: string; license?: string }][] = Object.entries(
      json('package-lock.json').packages,
    )
    const wrong = packages.filter(([path, { license = '' }]) => {
      const parts = license.split(/ (?:AND|OR) /u)
      return (
        path !== '' &&
        !parts.every((part) => permissive.test(part) || (part === 'Python-2.0' && path === 'node_modules/argparse'))
      )
    })
    expect(wrong.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
    const licences = new Map(packages.map(([path, { license }]) => [path.replace('node_modules/', ''), license ?? '']))
    const unlike = [...reasons].filter(([name, { licence }]) => !licence.startsWith(licences.get(name) ?? '?'))
    expect(unlike.map(([name]) => name)).toEqual([])
  })

  test('the lockfile knows each package for every kind of machine (node scripts/complete-lockfile.mjs)', () => {
    const packages: Readonly<Record<string, { optionalDependencies?: Record<string, string> }>> =
      json('package-lock.json').packages
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    expect(wanted.length).toBeGreaterThan(50)
    expect(wanted.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([])
  })

  test('what may run scripts at installation is said by name', () => {
    const packages: readonly [string, { hasInstallScript?: boolean }][] = Object.entries(
      json('package-lock.json').packages,
    )
    const withScripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true)
    const names = withScripts.map(([path]) => path.replace(/^.*node_modules\//u, ''))
    expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(names)].sort())
  })
})

describe('migrations', () => {
  const files = readdirSync('src/db/migrations')

  test('are named by time, verb and object', () => {
    expect(files.filter((file) => !/^\d{14}-[a-z]+(-[a-z0-9]+)+\.sql$/u.test(file))).toEqual([])
    const times = files.map((file) => file.slice(0, 14))
    expect(new Set(times).size).toBe(times.length)
  })
})

describe('decisions', () => {
  const files = namesIn('docs/decisions', /\.md$/u)

  test('have numbers of their own and the three sections, on one page', () => {
    const numbers = files.map((file) => /^(\d{4})-[a-z0-9-]+\.md$/u.exec(file)?.[1] ?? file)
    expect(numbers.filter((number, place) => numbers.indexOf(number) !== place)).toEqual([])
    const wrong = files.filter((file) => {
      const text = read(join('docs/decisions', file))
      const sections = [...text.matchAll(/^## (.+)$/gmu)].map(([, title]) => title)
      const title = new RegExp(`^# ${file.slice(0, 4)}: `, 'u')
      return !title.test(text) || sections.join() !== 'Context,Decision,Consequences' || text.split('\n').length > 70
    })
    expect(wrong).toEqual([])
  })
})

describe('pages', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const pages = [
    ...namesIn('.', /\.md$/u),
    ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).flatMap((file) =>
      file.endsWith('.md') ? [join('docs', file)] : [],
    ),
    ...rooms.map((room) => join('src', room.name, 'README.md')).filter((page) => existsSync(page)),
  ]

  test('every room says in its README what it is', () => {
    expect(rooms.map((room) => room.name).filter((room) => !existsSync(join('src', room, 'README.md')))).toEqual([])
  })

  test('every setting stands on the page of settings, and nothing else', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.test)\.tsx?$/u.test(file),
    )
    const named = (text: string) => text.match(/\bMOTCUA_[A-Z]+(?:_[A-Z]+)*\b/gu) ?? []
    const used = new Set(sources.flatMap((file) => named(read(join('src', file)))))
    expect(new Set(named(read('docs/settings.md')))).toEqual(used)
  })

  test('links inside the repository lead somewhere', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/gu)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(resolve(dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    )
    expect(broken).toEqual([])
  })
})
