import type { Database } from '#db/index.ts'
import { type Instant, instantFromEpochMs } from '#kernel/index.ts'
import type { KeptFile } from './keep-file.ts'
import { openFile } from './open-file.ts'
import { exists, placeOf, quarantine } from './place-file.ts'
import { infected } from './refusals.ts'
import type { Scanner, ScanState, Verdict } from './scan.ts'
import { askForAll, askForScan, countWaiting, findScan, putOff, readWaiting, recordVerdict } from './scan-store.ts'
import { holdFile } from './store.ts'

export interface ScanDeps {
  readonly db: Database
  readonly folder: string
  readonly scanner: Scanner
}

/** Somebody waits for the page: what takes longer is left to the job. */
const patienceAtOnceMs = 4_000
const patienceOfJobMs = 60_000
const atATime = 200

/**
 * Has a file scanned at once if that is quick; else it waits. What the scanner finds something in is put out of reach. Where
 * there is no scanner it stays as it is known. Refused: `file-infected`.
 */
export async function scanAtOnce(
  deps: Omit<ScanDeps, 'scanner'> & { readonly scanner?: Scanner | undefined },
  { file, at }: { readonly file: KeptFile; readonly at: Instant },
): Promise<{ readonly ok: true; readonly value: ScanState } | ReturnType<typeof infected>> {
  const { scanner, db } = deps
  const known = await findScan(db, file.hash)
  if (scanner !== undefined && (known.state === 'unscanned' || known.state === 'pending')) {
    await db.transaction().execute((tx) => askForScan(tx, file.hash, at))
    await judge({ ...deps, scanner }, { hash: file.hash, tries: 0, at, patienceMs: patienceAtOnceMs })
  }
  const { state, finding } = await findScan(db, file.hash)
  return state === 'infected' ? infected(file, finding ?? '') : { ok: true, value: state }
}

/** What a round of the job did. `found`: hashes of contents in which the scanner found something. */
export interface ScanRound {
  readonly clean: number
  readonly found: readonly string[]
  /** Contents that still wait. */
  readonly waiting: number
  /** Why the scanner did not answer. */
  readonly unavailable?: string
}

/** Scans what waits, and what was attached before there was a scanner. Stops at once where the scanner does not answer. */
export async function scanWaiting(deps: ScanDeps, at: Instant): Promise<ScanRound> {
  await deps.db.transaction().execute((tx) => askForAll(tx, at))
  const found: string[] = []
  let clean = 0
  for (const { hash, tries } of await readWaiting(deps.db, at, atATime)) {
    const verdict = await judge(deps, { hash, tries, at, patienceMs: patienceOfJobMs })
    if (verdict.kind === 'unavailable')
      return { clean, found, waiting: await countWaiting(deps.db), unavailable: verdict.why }
    if (verdict.kind === 'clean') clean += 1
    if (verdict.kind === 'infected') found.push(hash)
  }
  return { clean, found, waiting: await countWaiting(deps.db) }
}

interface Waiting {
  readonly hash: string
  readonly tries: number
  readonly at: Instant
  readonly patienceMs: number
}

async function judge({ db, folder, scanner }: ScanDeps, { hash, tries, at, patienceMs }: Waiting): Promise<Verdict> {
  const isThere = await exists(placeOf(folder, hash))
  const verdict = isThere ? await scanner.scan(openFile(folder, hash), patienceMs) : gone
  if (verdict.kind !== 'unavailable') await store({ db, folder }, verdict, { hash, tries, at })
  return verdict
}

const gone: Verdict = { kind: 'unable', why: 'the file is gone' }

async function store(
  { db, folder }: Omit<ScanDeps, 'scanner'>,
  verdict: Verdict,
  { hash, tries, at }: Omit<Waiting, 'patienceMs'>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // Whoever is attaching it now finishes first; whoever comes later reads the verdict.
    await holdFile(tx, hash, true)
    if (verdict.kind === 'clean') return recordVerdict(tx, hash, { at })
    if (verdict.kind !== 'infected') return putOff(tx, hash, later(at, tries))
    await recordVerdict(tx, hash, { at, finding: verdict.finding.slice(0, 200) })
    return quarantine(folder, hash)
  })
}

const longestWaitMinutes = 60

/** 1, 2, 4 … minutes, an hour at most. */
function later(at: Instant, tries: number): Instant {
  return instantFromEpochMs(at + Math.min(2 ** tries, longestWaitMinutes) * 60_000)
}
