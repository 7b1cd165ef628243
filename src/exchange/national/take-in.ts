import { createHash } from 'node:crypto'
import { type Catalogue, loadCatalogue } from '#catalogue/index.ts'
import type { Database, WriteTx } from '#db/index.ts'
import { canonicalJson, readClock } from '#dossier/index.ts'
import { changeTakenIn, type FilingWriter, takeInFiling } from '#filing/index.ts'
import { dayOf, type FilingId, type IdSource, type Instant, type RandomSource } from '#kernel/index.ts'
import { loadOrganisation, type Organisation } from '#organisation/index.ts'
import { payElsewhere } from '#payment/index.ts'
import { type NationalAnswer, nationalAnswer, refuseMessage } from './answer.ts'
import { contentOf } from './content-of.ts'
import { placeOf } from './place-of.ts'
import { type NationalRecord, nationalMessage } from './record.ts'
import { findRecord, holdCode, readHeldRecords, saveRecord } from './store.ts'

export interface NationalDeps {
  readonly db: Database
  readonly ids: IdSource
  readonly random: RandomSource
  /** What else is written in the transaction of a filing's event. */
  readonly filingWriters: readonly FilingWriter[]
}

/**
 * What became of one dossier: a filing that waits to be received; that filing with what is new; nothing new; there already and
 * sent as if it were new; kept for a steward; too late, because it has been received, refused or withdrawn.
 */
export type TakenIn = 'created' | 'updated' | 'unchanged' | 'exists' | 'held' | 'too-late'

/**
 * Takes in a message of the national portal, all of it or, where any of it is not of its form, nothing: every fault is told at
 * once. The same dossier sent again is there once; an update that comes before what it updates is taken as new.
 */
export async function takeInNational(deps: NationalDeps, sent: unknown): Promise<NationalAnswer> {
  const message = nationalMessage.safeParse(inNfc(sent))
  if (!message.success) return refuseMessage(message.error.issues)
  const { data, isUpdating } = message.data
  const codes = data.map(({ MaHoSo }) => MaHoSo)
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index)
  if (twice >= 0)
    return refuseMessage([
      { path: ['data', twice, 'MaHoSo'], message: `'${codes[twice]}' có hai lần / is there twice` },
    ])
  return deps.db.transaction().execute(async (tx) => {
    const scene = await sceneOf(deps, tx)
    // In one order everywhere: two messages with the same dossiers wait for each other and do not lock each other out.
    for (const code of codes.toSorted()) await holdCode(tx, code)
    const results: { readonly code: string; readonly taken: TakenIn }[] = []
    for (const record of data)
      results.push({ code: record.MaHoSo, taken: await takeOne(scene, record, isUpdating === 'True') })
    return nationalAnswer(results)
  })
}

/** Makes filings of what was held and can be one now, as after a steward has added a procedure. Answers how many. */
export async function placeHeld(deps: NationalDeps): Promise<{ readonly placed: number; readonly held: number }> {
  return deps.db.transaction().execute(async (tx) => {
    const scene = await sceneOf(deps, tx)
    const records = nationalMessage.shape.data.element.array().parse(await readHeldRecords(tx))
    let placed = 0
    for (const record of records) {
      await holdCode(tx, record.MaHoSo)
      placed += (await place(scene, record)) === 'created' ? 1 : 0
    }
    return { placed, held: records.length - placed }
  })
}

interface Scene extends Omit<NationalDeps, 'db'> {
  readonly tx: WriteTx
  readonly at: Instant
  readonly catalogue: Catalogue
  readonly organisation: Organisation
}

async function sceneOf({ ids, random, filingWriters }: NationalDeps, tx: WriteTx): Promise<Scene> {
  const [at, catalogue, organisation] = [await readClock(tx), await loadCatalogue(tx), await loadOrganisation(tx)]
  return { ids, random, filingWriters, tx, at, catalogue, organisation }
}

async function takeOne(scene: Scene, record: NationalRecord, isUpdate: boolean): Promise<TakenIn> {
  const known = await findRecord(scene.tx, record.MaHoSo)
  if (known === undefined) return place(scene, record)
  if (!isUpdate) return 'exists'
  if (known.hash === hashOf(record)) return 'unchanged'
  return known.filingId === undefined ? place(scene, record) : update(scene, record, known.filingId)
}

async function place(scene: Scene, record: NationalRecord): Promise<'created' | 'held'> {
  const { tx, at, ids } = scene
  const found = placeOf(record, { ...scene, today: dayOf(at) })
  const stored = { record, hash: hashOf(record), at }
  if (typeof found === 'string') {
    await saveRecord(tx, { ...stored, became: { heldBecause: found } })
    return 'held'
  }
  const id = ids.uuid() as FilingId
  const content = contentOf(record, found.procedure)
  await takeInFiling(scene, { id, key: ids.uuid(), unitId: found.unit.id, by: accountOf(record), content, at })
  await saveRecord(tx, { ...stored, became: id })
  await notePaid(scene, record, id)
  return 'created'
}

/** What was paid there is not asked for again here: 1 and 2 say that it was paid online (docs/decisions/0140). */
async function notePaid({ tx, at }: Scene, record: NationalRecord, filingId: FilingId): Promise<void> {
  const { MaHoSo, DuocThanhToanTrucTuyen } = record
  if (DuocThanhToanTrucTuyen !== '1' && DuocThanhToanTrucTuyen !== '2') return
  const actor = { id: accountOf(record), post: 'citizen' }
  await payElsewhere(tx, { filingId, proof: `Cổng Dịch vụ công quốc gia, mã ${MaHoSo}`, at, actor })
}

/** The procedure and the unit stay: who files something else files anew. */
async function update(scene: Scene, record: NationalRecord, id: FilingId): Promise<'updated' | 'too-late'> {
  const { tx, at, ids, catalogue } = scene
  // However late: whoever has paid there meanwhile does not owe it here any more.
  await notePaid(scene, record, id)
  const changed = await changeTakenIn(scene, {
    id,
    key: ids.uuid(),
    by: accountOf(record),
    at,
    change: (content) => {
      const procedure = catalogue.procedures.findLast((each) => each.id === content.procedureId)
      return procedure === undefined ? content : { ...contentOf(record, procedure), fee: content.fee }
    },
  })
  if (!changed.ok) return 'too-late'
  await saveRecord(tx, { record, hash: hashOf(record), at, became: id })
  return 'updated'
}

/** Who filed it there: an account that nobody signs in with here. */
function accountOf({ MaDoiTuong = '' }: NationalRecord): string {
  return `citizen:quoc-gia:${MaDoiTuong.trim().slice(0, 100) || 'khong-ro'}`
}

function hashOf(record: NationalRecord): string {
  return createHash('sha256').update(canonicalJson(record)).digest('hex')
}

/** No mark composes with what JSON puts around a text. */
function inNfc(sent: unknown): unknown {
  const text = JSON.stringify(sent)
  return text === undefined ? undefined : JSON.parse(text.normalize('NFC'))
}
