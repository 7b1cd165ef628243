import { Readable } from 'node:stream'
import { type Attachment, openFile } from '#attachment/index.ts'
import type { Visit } from '../shared/visit.ts'

/** A file to be kept: under the type that was found in it, never shown in our name. */
export function answerAttachment({ deps }: Pick<Visit, 'deps'>, { hash, mediaType, size, name }: Attachment): Response {
  const stream = openFile(deps.attachmentFolder, hash)
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'content-type': mediaType,
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  })
}
