import type { ColumnType } from 'kysely'
import type { Instant, PlainDate } from '#kernel/index.ts'

/** A `timestamptz(3)`: read as an Instant, written as ISO 8601 text (`formatInstant`). */
export type InstantColumn = ColumnType<Instant, string, string>
/** A `date`: a PlainDate both ways. */
export type DayColumn = ColumnType<PlainDate, PlainDate, PlainDate>
