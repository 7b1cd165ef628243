import { expect, test } from 'vitest'
import { calendarsFrom, nationalDecisions } from '#deadline/index.ts'
import type { DossierState } from '#dossier/index.ts'
import { type Instant, instant, type ProcedureVersionId, type UnitId } from '#kernel/index.ts'
import { referenceCatalogue as catalogue } from '../../catalogue/reference/index.ts'
import { referenceOrganisation } from '../../organisation/reference/index.ts'
import { slipNames } from '../slip-names.ts'
import { endResult, stepResult } from './step-time.ts'

const source = {
  names: slipNames({ organisation: referenceOrganisation, catalogue }),
  catalogue,
  calendars: calendarsFrom(nationalDecisions()),
  officer: (account: string) => account,
}
/** In the step Thẩm định of the short process, for which four working hours are meant. */
const state = {
  holderUnitId: 126 as UnitId,
  procedureVersionId: 403 as ProcedureVersionId,
  step: 'assess',
  stepSince: instant('2026-11-20T16:00:00+07:00'),
} as DossierState

const result = (at: string, pauses: readonly (readonly [string, string])[] = []) =>
  stepResult(source, state, {
    at: instant(at),
    pauses: pauses.map(([from, to]) => ({ from: instant(from), to: instant(to) })),
  })

test('a step is held against the working time meant for it', () => {
  expect(result('2026-11-20T16:05:30+07:00')).toBe('Bước: trước hạn (5 phút/4 giờ)')
  // Friday to 17:00, then Monday from 07:30.
  expect(result('2026-11-23T10:00:00+07:00')).toBe('Bước: trước hạn (3 giờ 30 phút/4 giờ)')
  expect(result('2026-11-23T16:00:00+07:00')).toMatch(/^Bước: quá hạn/u)
})

test('suspensions do not count, also one that began in the step before', () => {
  const long = result('2026-11-23T16:00:00+07:00', [
    ['2026-11-18T09:00:00+07:00', '2026-11-19T09:00:00+07:00'],
    ['2026-11-20T15:00:00+07:00', '2026-11-23T15:00:00+07:00'],
  ])
  expect(long).toBe('Bước: trước hạn (1 giờ/4 giờ)')
})

test('nothing is said where the days are not decided or the step is gone', () => {
  expect(result('2199-11-23T16:00:00+07:00')).toBe('')
  const gone = { ...state, step: 'measure' }
  expect(stepResult(source, gone, { at: state.stepSince, pauses: [] })).toBe('')
})

test.each([
  ['2026-11-22T23:59:59+07:00', 'Hồ sơ: trước hạn'],
  ['2026-11-23T17:00:00+07:00', 'Hồ sơ: đúng hạn'],
  ['2026-11-23T17:00:01+07:00', 'Hồ sơ: quá hạn'],
])('a dossier due on 23 November at 17:00 that ends %s: %s', (at, said) => {
  expect(endResult(instant('2026-11-23T17:00:00+07:00'), instant(at))).toBe(said)
  expect(endResult(null, 0 as Instant)).toBe('')
})
