import type { Database } from '#db/index.ts'
import { type ClockEvent, isClockEvent, readEvent } from '#dossier/index.ts'
import { dayOf, formatInstant } from '#kernel/index.ts'
import { type Column, columns } from './columns.ts'
import { eachInSnapshot } from './each-in-snapshot.ts'
import { PrintedNames } from './printed-names.ts'
import { loadReference } from './reference.ts'
import { type ExportRow, openExport, readExport } from './store.ts'
import { csvLine } from './write-csv.ts'

/**
 * The whole log as an event register (event-register.md), some thousand lines at a time: header, then every event of the
 * clock (not the work within a unit) in order of time, then code, then number; LF; local times; names as of the event's day. As of one moment: what is recorded
 * meanwhile is not in it. Stop reading to end it.
 */
export async function* exportRegister(db: Database): AsyncGenerator<string> {
  yield csvLine(columns)
  yield* eachInSnapshot(db, async (snapshot) => {
    const names = new PrintedNames(await loadReference(snapshot))
    await openExport(snapshot)
    return async () => {
      const rows = await readExport(snapshot)
      return rows.length === 0 ? undefined : rows.map((row) => lineOf(row, names)).join('')
    }
  })
}

function lineOf(row: ExportRow, names: PrintedNames): string {
  const event = readEvent(row.kind, row.at, row.body)
  if (!isClockEvent(event)) throw new Error(`the export read '${event.kind}'`)
  const values: Partial<Record<Column, string>> = {
    ...valuesOf(event, names),
    code: row.code,
    at: formatInstant(event.at),
    event: event.kind,
  }
  return csvLine(columns.map((column) => values[column] ?? ''))
}

function valuesOf(event: ClockEvent, names: PrintedNames): Partial<Record<Column, string>> {
  switch (event.kind) {
    case 'accepted':
      return { ...names.placeOf(event), channel: event.channel, due_at: formatInstant(event.dueAt) }
    case 'resumed':
    case 'extended':
      return { due_at: formatInstant(event.dueAt) }
    case 'apologised':
      return { due_at: formatInstant(event.promisedAt) }
    case 'transferred':
      return { unit: names.unitOf(event.toUnitId, dayOf(event.at)) }
    case 'finished':
      return { outcome: event.outcome }
    case 'suspended':
      return {}
  }
}
