import type { Database, WriteTx } from '#db/index.ts'
import { type Actor, raiseCounter, readClock, type SideWriter } from '#dossier/index.ts'
import { emptyFile, type Header, readHeader } from './header.ts'
import type { ImportResult } from './import-result.ts'
import { type ImportCounts, ImportRun } from './import-run.ts'
import { NameSource } from './name-source.ts'
import { Names } from './names.ts'
import { NewPersons, type PersonSource } from './new-persons.ts'
import { numberedLine } from './numbered-line.ts'
import { type CsvRecord, readRecords } from './read-records.ts'
import { loadReference } from './reference.ts'
import { lockImports } from './store.ts'

export interface ImportDeps {
  readonly db: Database
  /** What else is written with each event: the deltas of reports. */
  readonly writers: readonly SideWriter[]
}

export interface ImportOptions {
  /** Creates units, fields and procedures that the catalogue lacks; else they are bad lines. */
  readonly createMissing?: boolean
  /** Checks everything and stores nothing. */
  readonly dryRun?: boolean
  /** Persons of the dossiers that are news, by code: a register has none. They are stored beside the log, salted. */
  readonly persons?: PersonSource
  /** Told now and then how far it is. */
  readonly onProgress?: (counts: ImportCounts) => void
  /** Account in whose name the events are recorded. */
  readonly account?: string
}

/** What a register comes in: a file's stream of bytes, or text. */
export type RegisterSource = AsyncIterable<string | Uint8Array>

/** Thrown to roll back, with the answer. */
class RolledBack extends Error {
  readonly result: ImportResult
  constructor(result: ImportResult) {
    super('rolled back')
    this.result = result
  }
}

/**
 * Brings in an event register (event-register.md) in one transaction: all of it, or, with any bad line, nothing. What is
 * known already is not recorded again; what contradicts it is a bad line. Memory holds the unfinished dossiers, not the file.
 */
export async function importRegister(
  deps: ImportDeps,
  source: RegisterSource,
  options: ImportOptions = {},
): Promise<ImportResult> {
  try {
    return await deps.db
      .transaction()
      .setIsolationLevel('read committed')
      .execute((tx) => importIn(tx, deps, source, options))
  } catch (error) {
    if (error instanceof RolledBack) return error.result
    throw error
  }
}

async function importIn(
  tx: WriteTx,
  { writers }: ImportDeps,
  source: RegisterSource,
  { createMissing = false, dryRun = false, onProgress = () => undefined, account = 'import', persons }: ImportOptions,
): Promise<ImportResult> {
  await lockImports(tx)
  const reference = await loadReference(tx)
  const nameSource = new NameSource(tx, reference, createMissing)
  const actor: Actor = { id: account, post: 'importer', unitId: null }
  const { calendars } = reference
  const { processes } = reference.catalogue
  const recordedAt = await readClock(tx)
  const run = new ImportRun({
    tx,
    calendars,
    processes,
    names: new Names(nameSource),
    writers,
    actor,
    recordedAt,
    newPersons: new NewPersons(persons),
  })
  await readThrough(run, source, onProgress)
  const { bad, counts } = run
  if (bad.count() > 0) throw new RolledBack({ ok: false, badLines: bad.listed(), badLineCount: bad.count() })
  for (const { unitId, day, number } of run.usedNumbers.list()) await raiseCounter(tx, unitId, day, number)
  const result: ImportResult = { ok: true, ...counts, created: nameSource.created, dryRun }
  if (dryRun) throw new RolledBack(result)
  return result
}

async function readThrough(
  run: ImportRun,
  source: RegisterSource,
  onProgress: (counts: ImportCounts) => void,
): Promise<void> {
  let header: Header | undefined
  for await (const batch of inBatches(readRecords(source))) {
    let records = batch
    if (header === undefined) {
      const read = readFirst(run, batch)
      if (read === undefined) return
      header = read
      records = batch.slice(1)
    }
    const known = header
    await run.take(records.map((record) => numberedLine(known, record)))
    onProgress(run.counts)
  }
  await run.finish()
  if (header === undefined) run.bad.add(1, () => emptyFile)
}

/** The header, or undefined when it is wrong: then nothing else can be understood. */
function readFirst(run: ImportRun, [first]: readonly CsvRecord[]): Header | undefined {
  if (first === undefined) throw new Error('an empty batch')
  const read = readHeader(first)
  if ('header' in read) return read.header
  for (const fault of read.faults) run.bad.add(first.line, () => fault)
  return undefined
}

const batchSize = 4000

/** The same records in batches that are worth a statement each; none is empty. */
async function* inBatches(source: AsyncIterable<readonly CsvRecord[]>): AsyncGenerator<readonly CsvRecord[]> {
  let waiting: CsvRecord[] = []
  for await (const records of source) {
    for (const record of records) waiting.push(record)
    if (waiting.length < batchSize) continue
    yield waiting
    waiting = []
  }
  if (waiting.length > 0) yield waiting
}
