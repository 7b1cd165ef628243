import { Readable } from 'node:stream'
import { attach, keepFile } from '#attachment/index.ts'
import { loadCatalogue, type Procedure, proceduresOn } from '#catalogue/index.ts'
import { type Actor, type DossierState, executeCommand, loadLaw } from '#dossier/index.ts'
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
}

/** A dossier with a file, and a filing that waits for a supplement. */
export async function makeThings(site: TestSite, unitId: UnitId): Promise<Things> {
  const { deps } = site
  const [procedure] = proceduresOn(await loadCatalogue(deps.db), dayOf(deps.clock.now()), ['commune'])
  if (procedure === undefined) throw new Error('no procedure is resolved by communes')
  const work = { site, procedure, unitId, actor: { id: 'nhan.ho-so', post: 'receiving-officer', unitId } } as const
  const dossier = await acceptDossier(work)
  return { code: dossier.code, file: await attachFile(work, dossier), filing: await askForMore(work) }
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

async function attachFile({ site: { deps }, unitId, actor }: Work, { dossierId }: DossierState): Promise<string> {
  const folder = deps.attachmentFolder
  const file = expectOk(await keepFile({ folder }, { stream: Readable.from([pdf]), name: 'to-khai.pdf' }))
  const order = { bearer: { unitId, dossierId }, file, paper: 1, by: actor.id, at: deps.clock.now() }
  const attached = await deps.db.transaction().execute((tx) => attach({ tx, folder, ids: deps.ids }, order))
  return expectOk(attached).id
}

async function askForMore({ site: { deps }, procedure, unitId, actor }: Work): Promise<string> {
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
