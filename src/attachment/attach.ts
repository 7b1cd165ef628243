import type { WriteTx } from '#db/index.ts'
import { type Decision, type IdSource, type Instant, ok } from '#kernel/index.ts'
import type { Attachment, Bearer } from './attachment.ts'
import type { KeptFile } from './keep-file.ts'
import { exists, placeOf } from './place-file.ts'
import { fileGone, infected } from './refusals.ts'
import { findScan } from './scan-store.ts'
import { findAttachments, holdFile, insertAttachment } from './store.ts'

/** Which kept file becomes which paper of what. */
export interface AttachOrder {
  readonly bearer: Bearer
  readonly file: KeptFile
  readonly paper: number
  readonly isResult?: boolean
  /** Place among the files of the paper; 0 unless told. */
  readonly position?: number
  readonly by: string
  readonly at: Instant
}

/**
 * Attaches a kept file in the caller's transaction. The same file on the same paper again is the one that is there.
 * Refused with `file-gone` when it was kept so long ago that it has been removed again, and with `file-infected` when the
 * scanner has found something in this content.
 */
export async function attach(
  { tx, folder, ids }: { readonly tx: WriteTx; readonly folder: string; readonly ids: IdSource },
  { bearer, file, paper, isResult = false, position = 0, by, at }: AttachOrder,
): Promise<Decision<Attachment>> {
  await holdFile(tx, file.hash)
  const scan = await findScan(tx, file.hash)
  if (scan.state === 'infected') return infected(file, scan.finding ?? '')
  if (!(await exists(placeOf(folder, file.hash)))) return fileGone(file)
  const { hash, size, mediaType, name } = file
  const place = { paper, isResult, position, scan: scan.state }
  const attachment = { hash, size, mediaType, name, id: ids.uuid(), ...bearer, ...place, addedBy: by, addedAt: at }
  if (await insertAttachment(tx, attachment)) return ok(attachment)
  const known = (await findAttachments(tx, bearer)).find(
    (each) => each.hash === file.hash && each.paper === paper && each.isResult === isResult,
  )
  if (known === undefined) throw new Error(`attachment of ${file.hash} is neither new nor there`)
  return ok(known)
}
