import type { WriteTx } from '#db/index.ts'
import { instant, type ProcedureId } from '#kernel/index.ts'
import { referenceForms } from './reference/index.ts'
import { insertVersion, readVersions } from './store.ts'

const shippedAt = instant('2026-11-26T00:00:00+07:00')

const shippedNote =
  'Bản đi cùng phần mềm, soạn theo hiểu biết về mẫu đơn. Cán bộ danh mục đối chiếu với mẫu đang dùng trước khi nhận hồ sơ thật.'

/** Publishes the forms that the product ships with for procedures that have none; changes nothing that is there. */
export async function installForms(tx: WriteTx): Promise<void> {
  const known = await tx.selectFrom('procedure').select('procedure_id').execute()
  const procedures = new Set<number>(known.map((row) => row.procedure_id))
  const formed = new Set<number>((await readVersions(tx)).map(({ procedureId }) => procedureId))
  for (const { procedureId, definition } of referenceForms) {
    if (!procedures.has(procedureId) || formed.has(procedureId)) continue
    await insertVersion(tx, {
      procedureId: procedureId as ProcedureId,
      number: 1,
      definition,
      note: shippedNote,
      publishedAt: shippedAt,
      publishedBy: 'motcua',
    })
  }
}
