import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { tableTypes } from '../../scripts/table-types.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
})
afterAll(() => database.drop())

/** Names that a query over the catalogue of our own tables finds. */
async function found(query: ReturnType<typeof sql<{ name: string }>>): Promise<readonly string[]> {
  const { rows } = await query.execute(database.owner)
  return rows.map((row) => row.name)
}

test('src/db/schema.ts is what the migrations give (npm run generate:schema)', () => {
  expect(readFileSync('src/db/schema.ts', 'utf8')).toBe(tableTypes(database.url))
})

test('every table says in a comment what it holds', async () => {
  const silent = await found(sql`SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE 'kysely_%'
      AND obj_description(oid, 'pg_class') IS NULL ORDER BY 1`)
  expect(silent).toEqual([])
})

test('constraints are named by hand, after their table', async () => {
  const nameless = await found(sql`SELECT conname AS name FROM pg_constraint JOIN pg_class c ON c.oid = conrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE 'kysely_%'
      AND (conname NOT LIKE replace(c.relname, '_', '\\_') || '\\_%' OR conname ~ '_(pkey|fkey|check|key|excl)[0-9]*$') ORDER BY 1`)
  expect(nameless).toEqual([])
})

test('instants are kept to the millisecond, texts without a length, and money whole', async () => {
  const odd =
    await found(sql`SELECT table_name || '.' || column_name || ' ' || data_type AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT LIKE 'kysely_%'
      AND (data_type IN ('timestamp without time zone', 'character varying', 'character', 'real', 'double precision', 'json')
        OR (data_type = 'timestamp with time zone' AND datetime_precision <> 3)) ORDER BY 1`)
  expect(odd).toEqual([])
})

test('the application may change no ledger, drop nothing and empty nothing', async () => {
  const excess =
    await found(sql`SELECT table_name || ' ' || privilege_type AS name FROM information_schema.table_privileges
    WHERE grantee = 'motcua_app' AND (privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')
      OR (table_name IN ('action', 'report_delta', 'calendar_day') AND privilege_type NOT IN ('SELECT', 'INSERT'))) ORDER BY 1`)
  expect(excess).toEqual([])
})
