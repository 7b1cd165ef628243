import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { installCatalogue, loadCatalogue } from '#catalogue/index.ts'
import { calendarOf, installCalendar, isWorkingDay, loadCalendars, sessionsOn } from '#deadline/index.ts'
import { dayOf, dayOfWeek, expectOk, type Instant, minuteOfDay, normalise, plainDate } from '#kernel/index.ts'
import { installOrganisation, loadOrganisation } from '#organisation/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import type { Basis } from './basis.ts'
import { dienBien2025 } from './dien-bien-2025.ts'
import type { InventedRegister } from './invented-register.ts'
import { registerText } from './register.ts'
import { type Fate, fateOf, type Story } from './story.ts'
import { tuanGiao2020 } from './tuan-giao-2020.ts'

let database: TestDatabase
let basis: Basis
let registers: Readonly<Record<'tuan-giao-2020' | 'dien-bien-2025', InventedRegister>>

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  const { db } = database
  await db.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installCalendar(tx)
  })
  basis = {
    organisation: await loadOrganisation(db),
    catalogue: await loadCatalogue(db),
    calendars: await loadCalendars(db),
  }
  registers = { 'tuan-giao-2020': tuanGiao2020(basis), 'dien-bien-2025': dienBien2025(basis, size) }
})
afterAll(() => database.drop())

// Smaller than the demo itself, for speed; larger ones differ only in how much there is.
const size = 6000
const names = ['tuan-giao-2020', 'dien-bien-2025'] as const

function isOfficeHour(moment: Instant): boolean {
  const day = dayOf(moment)
  const minute = minuteOfDay(moment)
  // The calendar begins with 2020; before it, the ordinary week.
  if (day < '2020-01-01')
    return dayOfWeek(day) <= 5 && ((minute >= 450 && minute < 690) || (minute >= 780 && minute < 1020))
  const calendar = calendarOf(basis.calendars, null)
  return (
    expectOk(isWorkingDay(calendar, day)) &&
    expectOk(sessionsOn(calendar, day)).some(({ from, to }) => minute >= from && minute < to)
  )
}

function endOf({ steps }: Story): Instant | undefined {
  return steps.find(({ kind }) => kind === 'finished')?.at
}

/** The due instant that counted in the end, told by the steps alone. */
function lastDueOf({ dueAt, steps }: Story): Instant {
  return steps.reduce((due, step) => (step.kind === 'resumed' || step.kind === 'extended' ? step.dueAt : due), dueAt)
}

describe.each(names)('%s', (name) => {
  test('is the same each time', () => {
    const again = name === 'tuan-giao-2020' ? tuanGiao2020(basis) : dienBien2025(basis, size)
    expect([...registerText(again.entries)].join('') === [...registerText(registers[name].entries)].join('')).toBe(true)
    expect([...again.owners]).toEqual([...registers[name].owners])
  })

  test('nothing happens outside office hours, after the last evening, or in the wrong order', () => {
    const { entries, until } = registers[name]
    const wrong = entries.filter(({ story }) => {
      const moments = [story.acceptedAt, ...story.steps.map(({ at }) => at)]
      return moments.some((at, place) => !isOfficeHour(at) || at > until || at < (moments[place - 1] ?? at))
    })
    expect(wrong).toEqual([])
  })

  test('codes follow the agency, the day and the order of time, without a gap', () => {
    const { entries } = registers[name]
    const last = new Map<string, { readonly number: number; readonly at: Instant }>()
    for (const { code, story } of entries) {
      const [, series = '', agency, day, number] = /^((.+)-(\d{6}))-(\d{4})$/u.exec(code) ?? []
      expect([agency, `20${day}`]).toEqual([story.agencyCode, dayOf(story.acceptedAt).replaceAll('-', '')])
      expect(Number(number)).toBe((last.get(series)?.number ?? 0) + 1)
      expect(story.acceptedAt).toBeGreaterThanOrEqual(last.get(series)?.at ?? 0)
      last.set(series, { number: Number(number), at: story.acceptedAt })
    }
  })

  test('a late dossier really missed its due instant, one in time met it, an overdue one let it pass', () => {
    const { entries, until } = registers[name]
    const stories = entries.map(({ story }) => story)
    const of = (...fates: readonly Fate[]) => stories.filter((story) => fates.includes(fateOf(story, until)))
    expect(of('late').filter((story) => (endOf(story) ?? 0) <= lastDueOf(story))).toEqual([])
    expect(of('in-time', 'returned').filter((story) => (endOf(story) ?? Infinity) > lastDueOf(story))).toEqual([])
    expect(of('open', 'overdue', 'suspended').filter((story) => endOf(story) !== undefined)).toEqual([])
    expect(of('overdue').filter((story) => lastDueOf(story) > until)).toEqual([])
    expect(of('open').filter((story) => dayOf(lastDueOf(story)) <= dayOf(until))).toEqual([])
  })

  test('every dossier has an owner with a name of three parts and an address, and no number of anything', () => {
    const { entries, owners } = registers[name]
    expect(owners.size).toBe(entries.length)
    for (const { fullName, address } of owners.values()) {
      expect(fullName).toMatch(/^(\p{Lu}\p{Ll}* ){2}\p{Lu}\p{Ll}+$/u)
      expect(address).toMatch(
        /^(Bản|Khối|Tổ dân phố) .+, (xã|phường|thị trấn) .+, (huyện Tuần Giáo, )?tỉnh Điện Biên$/u,
      )
      expect([normalise(fullName), normalise(address)]).toEqual([fullName, address])
    }
  })
})

test('Tuần Giáo rests at Tết, inherits from December 2019, and computes every other due instant', () => {
  const { entries } = registers['tuan-giao-2020']
  const days = entries.map(({ story }) => dayOf(story.acceptedAt))
  expect(days.filter((day) => day >= '2020-01-23' && day <= '2020-01-29')).toEqual([])
  const stated = entries.filter(({ story }) => story.isDueStated)
  expect(stated.length).toBeGreaterThan(0)
  expect(stated.every(({ story }) => dayOf(story.acceptedAt) < plainDate('2020-01-01'))).toBe(true)
  expect(days.filter((day) => day < '2020-01-01')).toHaveLength(stated.length)
})

test('Tuần Giáo shows every kind of event', () => {
  const kinds = registers['tuan-giao-2020'].entries.flatMap(({ story }) => story.steps.map(({ kind }) => kind))
  expect(new Set(kinds)).toEqual(new Set(['suspended', 'resumed', 'extended', 'apologised', 'finished']))
})

test('the province grows online, and takes over what the old units left', () => {
  const { entries } = registers['dien-bien-2025']
  const share = (from: string, to: string) => {
    const some = entries.filter(({ story }) => dayOf(story.acceptedAt) >= from && dayOf(story.acceptedAt) < to)
    return some.filter(({ story }) => story.channel === 'online').length / some.length
  }
  expect(share('2025-07-01', '2025-09-01')).toBeLessThan(0.2)
  expect(share('2026-09-01', '2026-11-21')).toBeGreaterThan(0.4)
  expect(new Set(entries.map(({ story }) => story.unit)).size).toBe(65)
  expect(
    entries.flatMap(({ story }) => story.steps).filter(({ kind }) => kind === 'transferred').length,
  ).toBeGreaterThan(30)
})
