import { Readable } from 'node:stream'
import { attach, keepFile } from '#attachment/index.ts'
import { loadCatalogue, proceduresOn } from '#catalogue/index.ts'
import { saveDraft } from '#filing/index.ts'
import { loadFormOn } from '#form/index.ts'
import { dayOf, expectOk, type FilingId, type UnitId } from '#kernel/index.ts'
import { pdf } from '../attachment/sample-files.ts'
import { wholeContent } from '../filing/filing-world.ts'
import type { TestSite } from './test-site.ts'

/** A filing that a citizen is still writing, with a file of its second paper. */
export async function makeDraft(
  { deps }: TestSite,
  { citizen, unitId }: { readonly citizen: string; readonly unitId: UnitId },
): Promise<{ readonly id: FilingId; readonly file: string }> {
  const { db, clock, ids, attachmentFolder: folder } = deps
  const procedures = proceduresOn(await loadCatalogue(db), dayOf(clock.now()), ['commune'])
  const procedure = procedures.find(({ name }) => name === 'Đăng ký thành lập hộ kinh doanh')
  const version = procedure && (await loadFormOn(db, procedure.id))
  if (procedure === undefined || version === undefined) throw new Error('no form is filled in online')
  const id = ids.uuid() as FilingId
  const content = {
    ...wholeContent,
    procedureId: procedure.id,
    channel: 'online',
    papers: [],
    form: { versionId: version.id, answers: {} },
    visited: ['nop-cho'],
  } as const
  const actor = { id: citizen, post: 'citizen' } as const
  expectOk(await saveDraft(deps, { id, unitId, content, seenVersion: 0, actor }))
  const file = expectOk(await keepFile({ folder }, { stream: Readable.from([pdf]), name: 'can-cuoc.pdf' }))
  const order = { bearer: { unitId, filingId: id }, file, paper: 2, by: citizen, at: clock.now() }
  const attached = await db.transaction().execute((tx) => attach({ tx, folder, ids }, order))
  return { id, file: expectOk(attached).id }
}
