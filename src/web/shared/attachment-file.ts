import { Readable } from 'node:stream'
import { type Attachment, openFile } from '#attachment/index.ts'
import type { WebDeps } from '../web-deps.ts'

/** A file to be kept: under the type that was found in it, never shown in our name. Not for one that is infected. */
export function attachmentFile(
  { attachmentFolder }: Pick<WebDeps, 'attachmentFolder'>,
  { hash, mediaType, size, name }: Attachment,
): Response {
  const stream = openFile(attachmentFolder, hash)
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'content-type': mediaType,
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  })
}
