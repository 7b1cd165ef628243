import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { atMinute, dayOf, findInstant, formatInstant, instantFromEpochMs, minuteOfDay } from './index.ts'

const anyInstant = fc.integer({ min: Date.UTC(1976, 0, 1), max: Date.UTC(2199, 11, 31) }).map(instantFromEpochMs)

test('local days and minutes are those of the time-zone data, for any moment from 1976 on', () => {
  fc.assert(
    fc.property(anyInstant, (moment) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO('Asia/Ho_Chi_Minh')
      expect(dayOf(moment)).toBe(zoned.toPlainDate().toString())
      expect(minuteOfDay(moment)).toBe(zoned.hour * 60 + zoned.minute)
      expect(atMinute(dayOf(moment), minuteOfDay(moment))).toBe(moment - (moment % 60_000))
    }),
  )
})

test('what is printed reads back as the same moment', () => {
  fc.assert(
    fc.property(anyInstant, (moment) => {
      expect(findInstant(formatInstant(moment))).toBe(moment)
    }),
  )
})

test.each([
  '2020-01-10',
  '2020-01-10T08:15:00',
  '2020-02-30T08:15:00+07:00',
  '2020-01-10T08:15:00.1234567+07:00',
  '',
  '1950-01-01T00:00:00Z',
])("'%s' is no moment", (text) => expect(findInstant(text)).toBeUndefined())
