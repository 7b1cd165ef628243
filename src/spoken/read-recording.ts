import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { type Decision, ok, refuse } from '#kernel/index.ts'
import { noFile } from './read-text.ts'

/** A recording that browsers play. */
export interface Recording {
  readonly path: string
  readonly mediaType: 'audio/mpeg' | 'audio/ogg' | 'audio/mp4' | 'audio/wav'
  /** In bytes. */
  readonly size: number
}

/** 10 MB: ten minutes of speech at 128 kbit/s, and already a long wait on a slow line. */
const mostBytes = 10 * 1024 * 1024
/** Enough to know what a file is. */
const headBytes = 64 * 1024

/** What content is called by `file-type`, and as what it is sent. Recorders of telephones mark sound as a film without pictures. */
const mediaTypes: Readonly<Record<string, Recording['mediaType']>> = {
  'audio/mpeg': 'audio/mpeg',
  'audio/ogg': 'audio/ogg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'video/mp4': 'audio/mp4',
  'audio/wav': 'audio/wav',
}

/**
 * What a file is by its content, whatever its name says. Refusals: `spoken-no-file`, `spoken-recording-large`,
 * `spoken-recording-kind`. Throws with ENOENT when there is no such file.
 */
export async function readRecording(path: string): Promise<Decision<Recording>> {
  const handle = await open(path)
  try {
    const status = await handle.stat()
    if (!status.isFile()) return noFile
    if (status.size > mostBytes) return tooLarge(status.size)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const found = await fileTypeFromBuffer(buffer.subarray(0, bytesRead))
    const mediaType = mediaTypes[found?.mime.split(';')[0] ?? '']
    return mediaType === undefined ? unknownKind(found?.mime) : ok({ path, mediaType, size: status.size })
  } finally {
    await handle.close()
  }
}

function tooLarge(size: number) {
  return refuse('spoken-recording-large', {
    vi: `nặng ${size} byte, nhiều nhất là ${mostBytes}. Hãy ghi ngắn hơn hoặc nén thành MP3.`,
    en: `has ${size} bytes, ${mostBytes} are allowed. Record less, or compress it to MP3.`,
  })
}

function unknownKind(mime: string | undefined) {
  return refuse('spoken-recording-kind', {
    vi: `không phải bản ghi âm MP3, OGG, M4A hay WAV (nội dung: ${mime ?? 'không rõ'}). Hãy ghi lại thành một trong các loại đó.`,
    en: `is no recording in MP3, OGG, M4A or WAV (content: ${mime ?? 'unknown'}). Save it as one of these.`,
  })
}
