import { type RawBuilder, sql } from 'kysely'

/** Column names, separated by commas. */
export function columnList(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)))
}
