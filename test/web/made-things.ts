import { Readable } from 'node:stream'
import { attach, type Bearer, keepFile } from '#attachment/index.ts'
import { loadCatalogue, type Procedure, proceduresOn } from '#catalogue/index.ts'
import { type Actor, type DossierState, executeCommand, loadLaw } from '#dossier/index.ts'
import { sendPetition } from '#feedback/index.ts'
import { requestSupplement, saveDraft } from '#filing/index.ts'
import { addDays, dayOf, expectOk, type FilingId, formatDay, type UnitId } from '#kernel/index.ts'
import { pdf } from '../attachment/sample-files.ts'
import { wholeContent } from '../filing/filing-world.ts'
import type { TestSite } from './test-site.ts'

/** Things of one unit, by what addresses call them. */
export interface Things {
  readonly code: string
  readonly file: string
  readonly filing: string
  /** A file of the filing. */
  readonly filedPaper: string
  /** Reference of a complaint. */
  readonly petition: string
}

/** A dossier with a file, and a filing that waits for a supplement and has a file, too. */
export async function makeThings(site: TestSite, unitId: UnitId): Promise<Things> {
  const work = await beginWork(site, unitId)
  const { code, dossierId } = await acceptDossier(work)
  const filingId = await askForMore(work)
  return {
    code,
    file: await attachFile(work, { unitId, dossierId }),
    filing: filingId,
    filedPaper: await attachFile(work, { unitId, filingId }),
    petition: await complain(site, unitId),
  }
}

/** A dossier of one unit about which another is asked; answers its code. */
export async function consult(
  site: TestSite,
  { by, asked }: { readonly by: UnitId; readonly asked: UnitId },
): Promise<string> {
  const { deps } = site
  const { code, lastAction } = await acceptDossier(await beginWork(site, by))
  const actor = { id: 'thu.ly', post: 'unit-leader', unitId: by } as const
  const command = { kind: 'consult', unitId: asked, question: 'Đề nghị cho ý kiến về nguồn gốc đất.' } as const
  const change = { key: deps.ids.uuid(), actor, code, seenAction: lastAction, command }
  return expectOk(await executeCommand({ ...deps, loadLaw }, change)).code
}

/** A complaint to the unit; answers its reference. */
export async function complain({ deps }: TestSite, unitId: UnitId): Promise<string> {
  const typed = {
    unitId,
    topic: 'conduct',
    words: 'Tôi chờ ba ngày mà không ai trả lời điện thoại.',
    fullName: 'Lò Thị Mẩy',
    address: 'bản Cang, xã Tuần Giáo',
    phone: '0912 345 678',
    email: '',
    dossierCode: '',
  }
  const order = { key: deps.ids.uuid(), typed, citizen: null, language: 'vi' as const, address: unitId.toString() }
  return expectOk(await sendPetition(deps, { ...order, now: deps.clock.now() })).reference
}

async function beginWork(site: TestSite, unitId: UnitId): Promise<Work> {
  const { db, clock } = site.deps
  const [procedure] = proceduresOn(await loadCatalogue(db), dayOf(clock.now()), ['commune'])
  if (procedure === undefined) throw new Error('no procedure is resolved by communes')
  return { site, procedure, unitId, actor: { id: 'nhan.ho-so', post: 'receiving-officer', unitId } }
}

interface Work {
  readonly site: TestSite
  readonly procedure: Procedure
  readonly unitId: UnitId
  readonly actor: Actor
}

async function acceptDossier({ site: { deps }, procedure, unitId, actor }: Work): Promise<DossierState> {
  const command = { kind: 'accept', channel: 'in_person' } as const
  const asked = { key: deps.ids.uuid(), actor, command, unitId, procedureId: procedure.id, persons: [] }
  return expectOk(await executeCommand({ ...deps, loadLaw }, asked))
}

async function attachFile({ site: { deps }, actor }: Work, bearer: Bearer): Promise<string> {
  const folder = deps.attachmentFolder
  const file = expectOk(await keepFile({ folder }, { stream: Readable.from([pdf]), name: 'to-khai.pdf' }))
  const order = { bearer, file, paper: 1, by: actor.id, at: deps.clock.now() }
  const attached = await deps.db.transaction().execute((tx) => attach({ tx, folder, ids: deps.ids }, order))
  return expectOk(attached).id
}

async function askForMore({ site: { deps }, procedure, unitId, actor }: Work): Promise<FilingId> {
  const id = deps.ids.uuid() as FilingId
  const content = { ...wholeContent, procedureId: procedure.id, papers: [] }
  const draft = expectOk(await saveDraft(deps, { id, unitId, content, seenVersion: 0, actor }))
  const supplyBy = formatDay(addDays(dayOf(deps.clock.now()), 10))
  const order = {
    key: deps.ids.uuid(),
    id,
    seenVersion: draft.version,
    actor,
    items: [],
    reason: 'Thiếu giấy tờ',
    supplyBy,
  }
  return expectOk(await requestSupplement(deps, order)).id
}
