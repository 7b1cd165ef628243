import type { WriteTx } from '#db/index.ts'
import { findDossier, type RecordedEvent, type SideWriter } from '#dossier/index.ts'
import type { FilingWriter, RecordedFilingEvent } from '#filing/index.ts'
import { dayOf } from '#kernel/index.ts'
import { accountContact, findFilerAccount } from './account-contact.ts'
import { newsOfDossier } from './dossier-news.ts'
import { newsOfFiling } from './filing-news.ts'
import { followPath, ratePath } from './links.ts'
import { nameOfProcedure, nameOfUnit, nameOfVersion } from './matter-store.ts'
import { tellAll } from './news.ts'

/** Tells the people of a dossier what happens to it, as it happens; of what an import brings in nobody is told. */
export const citizenWriter: SideWriter = {
  isForLive: true,
  postEvents: async (tx, recorded) => {
    for (const each of recorded) await tellOfDossier(tx, each)
  },
}

/** Tells the people of a filing what becomes of it before it is a dossier. Without a reference nobody could look it up: then they stand at the counter. */
export const citizenFilingWriter: FilingWriter = {
  postEvents: async (tx, recorded) => {
    for (const each of recorded) await tellOfFiling(tx, each)
  },
}

const told: ReadonlySet<string> = new Set([
  'accepted',
  'suspended',
  'resumed',
  'extended',
  'apologised',
  'finished',
  'handed_over',
])

async function tellOfDossier(tx: WriteTx, recorded: RecordedEvent): Promise<void> {
  const { event, after, actionNumber } = recorded
  if (!told.has(event.kind)) return
  const { unitId, dossierId, code } = after
  const { persons = [] } = (await findDossier(tx, code)) ?? {}
  const contacts = [...persons, ...(await findFilerAccount(tx, { unitId, dossierId }))]
  const news = newsOfDossier(recorded, {
    code,
    procedure: await nameOfVersion(tx, after.procedureVersionId),
    unit: await nameOfUnit(tx, after.holderUnitId, dayOf(event.at)),
    path: await followPath(tx, code),
    ratePath: await ratePath(tx, code),
  })
  if (news === undefined) return
  const key = `dossier:${dossierId}:${actionNumber}`
  await tellAll(tx, news, { key, contacts, about: { unitId, dossierId } })
}

async function tellOfFiling(tx: WriteTx, recorded: RecordedFilingEvent): Promise<void> {
  const { after, content, at } = recorded
  const { id: filingId, unitId, reference: code } = after
  if (code === undefined) return
  const news = newsOfFiling(recorded, {
    code,
    procedure: await nameOfProcedure(tx, content.procedureId),
    unit: await nameOfUnit(tx, unitId, dayOf(at)),
    path: await followPath(tx, code),
  })
  if (news === undefined) return
  const { owner, filer, proxy } = content
  const contacts = [
    { ...owner, role: 'owner' },
    ...(filer === null ? [] : [{ ...filer, role: 'filer' }]),
    ...(proxy === null ? [] : [{ ...proxy, role: 'proxy' }]),
    ...(after.isByCitizen ? await accountContact(tx, after.draftedBy) : []),
  ]
  await tellAll(tx, news, { key: `filing:${filingId}:${after.version}`, contacts, about: { unitId, filingId } })
}
