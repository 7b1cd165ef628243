import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { type Recording, spokenKeys } from '#spoken/index.ts'
import { answerNotFound } from '../../shared/error-pages.tsx'
import type { Visit } from '../../shared/visit.ts'

/** A recording, or the part that a player asks for: those of iPhones play nothing that is not sent in parts. */
export async function answerRecording(visit: Visit): Promise<Response> {
  const recording = await findRecording(visit)
  if (recording === undefined) return answerNotFound(visit)
  const { size } = recording
  const asked = visit.request.headers.get('range')
  const part = asked === null ? undefined : partOf(asked, size)
  if (part === 'beyond') return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } })
  return part === undefined ? answerWhole(recording) : answerPart(recording, part)
}

/** Only what is in the lists of languages and texts becomes part of a path on the disk. */
async function findRecording(visit: Visit): Promise<Recording | undefined> {
  const { catalogue } = await visit.reference()
  const key = spokenKeys(catalogue.procedures.map(({ code }) => code)).find((each) => each === visit.param('key'))
  if (key === undefined) return undefined
  const spoken = await visit.deps.loadSpoken(key)
  const recording = spoken.find(({ language }) => language === visit.param('language'))?.recording
  return recording && (await isStillThere(recording)) ? recording : undefined
}

/** What was found may be seconds old, and an operator just replacing it. */
async function isStillThere({ path, size }: Recording): Promise<boolean> {
  try {
    return (await stat(path)).size === size
  } catch {
    return false
  }
}

interface Part {
  /** First and last byte, both within. */
  readonly start: number
  readonly end: number
}

/** RFC 9110, 14.1.2, of one range; undefined for what may be answered with the whole. */
export function partOf(range: string, size: number): Part | 'beyond' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(range) ?? []
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && from !== '' && Number(to) < start) return undefined
  return start > end ? 'beyond' : { start, end }
}

function answerWhole({ path, ...recording }: Recording): Response {
  return new Response(streamOf(path), { headers: headersOf(recording, recording.size) })
}

function answerPart({ path, ...recording }: Recording, { start, end }: Part): Response {
  const headers = {
    ...headersOf(recording, end - start + 1),
    'content-range': `bytes ${start}-${end}/${recording.size}`,
  }
  return new Response(streamOf(path, { start, end }), { status: 206, headers })
}

function streamOf(path: string, part?: Part): ReadableStream {
  return Readable.toWeb(createReadStream(path, part)) as ReadableStream
}

function headersOf({ mediaType }: Pick<Recording, 'mediaType'>, length: number): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-length': String(length),
    'accept-ranges': 'bytes',
    // Heard again without being sent again; what the operator replaces is heard within the hour.
    'cache-control': 'public, max-age=3600',
  }
}
