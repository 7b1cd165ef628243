import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { type DossierId, type FilingId, formatInstant, type UnitId } from '#kernel/index.ts'
import type { Attachment, Bearer } from './attachment.ts'
import type { MediaType } from './file-kind.ts'
import type { ScanState } from './scan.ts'

/**
 * Holds off whoever would remove the file with this hash (or, with `isRemoval`, whoever would attach it) to the end of the
 * transaction.
 */
export async function holdFile(tx: WriteTx, hash: string, isRemoval = false): Promise<void> {
  // The first 15 hexadecimal digits: a positive 60-bit number. Two files with the same one only wait for each other.
  const key = sql`('x' || ${hash.slice(0, 15)})::bit(60)::bigint`
  await (isRemoval
    ? sql`SELECT pg_advisory_xact_lock(${key})`
    : sql`SELECT pg_advisory_xact_lock_shared(${key})`
  ).execute(tx)
}

/** Whether it was new: the same file on the same paper is attached once. */
export async function insertAttachment(tx: WriteTx, attachment: Attachment): Promise<boolean> {
  const result = await tx
    .insertInto('attachment')
    .values({
      attachment_id: attachment.id,
      unit_id: attachment.unitId,
      filing_id: attachment.filingId ?? null,
      dossier_id: attachment.dossierId ?? null,
      paper: attachment.paper,
      is_result: attachment.isResult,
      position: attachment.position,
      hash: Buffer.from(attachment.hash, 'hex'),
      size: attachment.size,
      media_type: attachment.mediaType,
      name: attachment.name,
      added_by: attachment.addedBy,
      added_at: formatInstant(attachment.addedAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return result.numInsertedOrUpdatedRows === 1n
}

function attachments(db: ReadDb) {
  return db
    .selectFrom('attachment')
    .leftJoin('file_scan', 'file_scan.hash', 'attachment.hash')
    .selectAll('attachment')
    .select('file_scan.state as scan_state')
}

/** The attachments of a filing or dossier, in order of paper, place and time. */
export async function findAttachments(db: ReadDb, bearer: Bearer): Promise<readonly Attachment[]> {
  const query = attachments(db).orderBy('paper').orderBy('position').orderBy('added_at').orderBy('attachment_id')
  const rows = await ('filingId' in bearer
    ? query.where('filing_id', '=', bearer.filingId)
    : query.where('unit_id', '=', bearer.unitId).where('dossier_id', '=', bearer.dossierId)
  ).execute()
  return rows.map(attachmentOf)
}

export async function findAttachment(db: ReadDb, id: string): Promise<Attachment | undefined> {
  const row = await attachments(db).where('attachment_id', '=', id).executeTakeFirst()
  return row && attachmentOf(row)
}

/** Puts the files of a paper in this order. Throws when a dossier holds one of them. */
export async function arrange(tx: WriteTx, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await tx
      .updateTable('attachment')
      .set({ position: index + 1 })
      .where('attachment_id', '=', id)
      .execute()
}

/** Notes from which pictures a PDF was made. The same PDF made again is the same. */
export async function recordPages(tx: WriteTx, hash: string, sources: readonly string[]): Promise<void> {
  const pages = sources.map((source, index) => ({
    hash: Buffer.from(hash, 'hex'),
    number: index + 1,
    source_hash: Buffer.from(source, 'hex'),
  }))
  await tx
    .insertInto('joined_page')
    .values(pages)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes an attachment off a filing. Throws when a dossier holds it: nothing is taken off a dossier. */
export async function detach(tx: WriteTx, id: string): Promise<void> {
  await tx.deleteFrom('attachment').where('attachment_id', '=', id).execute()
}

export async function detachAll(tx: WriteTx, filingId: FilingId): Promise<void> {
  await tx.deleteFrom('attachment').where('filing_id', '=', filingId).execute()
}

/** What was attached to the filing is the dossier's from now on. */
export async function moveToDossier(tx: WriteTx, filingId: FilingId, dossierId: DossierId): Promise<void> {
  await tx.updateTable('attachment').set({ dossier_id: dossierId }).where('filing_id', '=', filingId).execute()
}

/** Whether anything is attached that has this content. */
export async function isAttached(db: ReadDb, hash: string): Promise<boolean> {
  const row = await db
    .selectFrom('attachment')
    .select('attachment_id')
    .where('hash', '=', Buffer.from(hash, 'hex'))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The next `count` different hashes after `last`, with the size that was recorded. */
export async function readHashesAfter(
  db: ReadDb,
  last: Buffer | undefined,
  count: number,
): Promise<readonly { readonly hash: Buffer; readonly size: number }[]> {
  let query = db.selectFrom('attachment').select(['hash', 'size']).distinctOn('hash').orderBy('hash').limit(count)
  if (last !== undefined) query = query.where('hash', '>', last)
  return query.execute()
}

type AttachmentRow = Awaited<ReturnType<ReturnType<typeof attachments>['executeTakeFirstOrThrow']>>

function attachmentOf(row: AttachmentRow): Attachment {
  return {
    id: row.attachment_id,
    unitId: row.unit_id as UnitId,
    ...(row.filing_id === null ? {} : { filingId: row.filing_id as FilingId }),
    ...(row.dossier_id === null ? {} : { dossierId: row.dossier_id as DossierId }),
    paper: row.paper,
    isResult: row.is_result,
    position: row.position,
    scan: (row.scan_state ?? 'unscanned') as ScanState,
    hash: row.hash.toString('hex'),
    size: row.size,
    mediaType: row.media_type as MediaType,
    name: row.name,
    addedBy: row.added_by,
    addedAt: row.added_at,
  }
}
