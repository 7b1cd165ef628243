import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, type Period } from '#kernel/index.ts'
import { emptyRow, type NaiveRow, naiveReport } from '../../test/reporting/naive-report.ts'
import { type History, histories } from '../../test/reporting/random-history.ts'
import { periods } from '../../test/reporting/random-period.ts'
import type { DeltaColumn, ReportDelta } from './delta.ts'
import { deltasOf } from './deltas-of.ts'

function deltasOfAll(all: readonly History[]): readonly ReportDelta[] {
  return all.flat().flatMap(deltasOf)
}

function sum(deltas: readonly ReportDelta[], ...columns: readonly DeltaColumn[]): number {
  return deltas.reduce(
    (total, { counts }) => total + columns.reduce((all, column) => all + (counts[column] ?? 0), 0),
    0,
  )
}

/** A report over everything, as sums of deltas. */
function summed(deltas: readonly ReportDelta[], { from, to }: Period): NaiveRow {
  const before = deltas.filter(({ day }) => day < from)
  const within = deltas.filter(({ day }) => day >= from && day <= to)
  const until = [...before, ...within]
  const online = sum(within, 'received_online')
  const inPerson = sum(within, 'received_in_person', 'received_postal')
  const carriedOver = sum(before, 'open', 'suspended')
  return {
    total: online + inPerson + carriedOver,
    online,
    carried_over: carriedOver,
    in_person: inPerson,
    resolved: sum(within, 'resolved_early', 'resolved_on_day', 'resolved_late'),
    resolved_on_time: sum(within, 'resolved_early', 'resolved_on_day'),
    resolved_late: sum(within, 'resolved_late'),
    resolved_early: sum(within, 'resolved_early'),
    open: sum(until, 'open'),
    open_in_time: sum(until, 'open') - sum(until, 'overdue'),
    open_overdue: sum(until, 'overdue'),
    suspended: sum(until, 'suspended'),
    withdrawn: sum(within, 'withdrawn'),
    returned: sum(within, 'returned'),
  }
}

test('sums of deltas are what a naive reading of the definitions counts', () => {
  fc.assert(
    fc.property(histories(12), periods, (all, period) => {
      const naive = naiveReport(all, period, () => 'all').get('all') ?? emptyRow()
      expect(summed(deltasOfAll(all), period)).toEqual(naive)
    }),
    { numRuns: 3000 },
  )
})

test('no event posts to a day before its own', () => {
  fc.assert(
    fc.property(histories(6), (all) => {
      for (const recorded of all.flat())
        for (const delta of deltasOf(recorded)) expect(delta.day >= dayOf(recorded.event.at)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('what happens later never changes a report over days that have passed', () => {
  fc.assert(
    fc.property(histories(8), periods, (all, period) => {
      const known = all.map((history) => history.filter(({ event }) => dayOf(event.at) <= period.to))
      expect(summed(deltasOfAll(known), period)).toEqual(summed(deltasOfAll(all), period))
    }),
    { numRuns: 1000 },
  )
})

test('a transfer moves stocks from one unit to the other and nothing over all units', () => {
  fc.assert(
    fc.property(histories(4), (all) => {
      for (const recorded of all.flat()) {
        if (recorded.event.kind !== 'transferred') continue
        const moved = deltasOf(recorded)
        for (const column of ['open', 'suspended', 'overdue', 'transferred'] as const)
          expect(sum(moved, column)).toBe(0)
        const arrived = moved.filter(({ unitId }) => unitId === recorded.after.holderUnitId)
        expect(sum(arrived, 'transferred')).toBe(1)
        expect(sum(arrived, 'open', 'suspended')).toBe(1)
      }
    }),
    { numRuns: 1000 },
  )
})
