import type { WriteTx } from '#db/index.ts'
import { type Decision, type IdSource, type Instant, ok, refuse } from '#kernel/index.ts'
import type { Attachment, Bearer } from './attachment.ts'
import type { KeptFile } from './keep-file.ts'
import { exists, placeOf } from './place-file.ts'
import { findAttachments, holdFile, insertAttachment } from './store.ts'

/** Which kept file becomes which paper of what. */
export interface AttachOrder {
  readonly bearer: Bearer
  readonly file: KeptFile
  readonly paper: number
  readonly isResult?: boolean
  readonly by: string
  readonly at: Instant
}

/**
 * Attaches a kept file in the caller's transaction. The same file on the same paper again is the one that is there.
 * Refused with `file-gone` when it was kept so long ago that it has been removed again.
 */
export async function attach(
  { tx, folder, ids }: { readonly tx: WriteTx; readonly folder: string; readonly ids: IdSource },
  { bearer, file, paper, isResult = false, by, at }: AttachOrder,
): Promise<Decision<Attachment>> {
  await holdFile(tx, file.hash)
  if (!(await exists(placeOf(folder, file.hash)))) return fileGone(file)
  const attachment = { ...file, id: ids.uuid(), ...bearer, paper, isResult, addedBy: by, addedAt: at }
  if (await insertAttachment(tx, attachment)) return ok(attachment)
  const known = (await findAttachments(tx, bearer)).find(
    (each) => each.hash === file.hash && each.paper === paper && each.isResult === isResult,
  )
  if (known === undefined) throw new Error(`attachment of ${file.hash} is neither new nor there`)
  return ok(known)
}

function fileGone({ name }: KeptFile): Decision<never> {
  return refuse('file-gone', {
    vi: `Tệp '${name}' không còn trên máy chủ. Hãy chọn lại tệp rồi gửi.`,
    en: `The file '${name}' is no longer there. Choose it again and send it.`,
  })
}
