import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { type Decision, ok, refuse } from '#kernel/index.ts'
import type { Scanner, Verdict } from './scan.ts'

type Place = { readonly path: string } | { readonly host: string; readonly port: number }

const askMs = 3_000

/**
 * The virus scanner clamd at an address as the operator writes it: `unix:/run/clamav/clamd.ctl` or `tcp:127.0.0.1:3310`.
 * Refused: `scanner-address`.
 */
export function clamdAt(address: string): Decision<Scanner> {
  const place = placeIn(address)
  if (place === undefined) return refuseAddress(address)
  return ok({
    address,
    scan: async (content, patienceMs) => verdictOf(await converse(place, { content, patienceMs })),
    ask: async () => {
      const answer = await converse(place, { patienceMs: askMs })
      return 'text' in answer ? { version: answer.text } : answer
    },
  })
}

function placeIn(address: string): Place | undefined {
  const path = /^unix:(\/.+)$/u.exec(address)?.[1]
  if (path !== undefined) return { path }
  const [, host, port] = /^tcp:(.+):(\d{1,5})$/u.exec(address) ?? []
  return host === undefined || Number(port) > 65_535 ? undefined : { host, port: Number(port) }
}

function verdictOf(answer: Answer): Verdict {
  if ('why' in answer) return { kind: 'unavailable', why: answer.why }
  const found = /^stream: (.+) FOUND$/u.exec(answer.text)?.[1]
  if (found !== undefined) return { kind: 'infected', finding: found }
  return answer.text === 'stream: OK' ? { kind: 'clean' } : { kind: 'unable', why: answer.text.slice(0, 200) }
}

type Answer = { readonly text: string } | { readonly why: string }

interface Talk {
  /** What is to be scanned; without it, the version is asked for. */
  readonly content?: Readable
  readonly patienceMs: number
}

/** One connection, one command, one answer. */
function converse(place: Place, { content, patienceMs }: Talk): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect(place)
    const pieces: Buffer[] = []
    const end = (answer: Answer) => {
      clearTimeout(timer)
      socket.destroy()
      content?.destroy()
      resolve(answer)
    }
    const timer = setTimeout(() => end({ why: `no answer within ${patienceMs} ms` }), patienceMs)
    socket.on('error', (error) => end({ why: error.message }))
    content?.on('error', (error) => end({ why: error.message }))
    socket.on('data', (piece: Buffer) => pieces.push(piece))
    socket.on('end', () => {
      const text = Buffer.concat(pieces).toString('utf8').replace(/\0$/u, '').trim()
      end(text === '' ? { why: 'the connection broke off' } : { text })
    })
    socket.on('connect', () => {
      speak(socket, content).catch((error: unknown) => end({ why: String(error) }))
    })
  })
}

/** Each piece behind its length in four bytes; an empty one ends the content. */
async function speak(socket: Socket, content: Readable | undefined): Promise<void> {
  if (content === undefined) {
    socket.write('zVERSION\0')
    return
  }
  socket.write('zINSTREAM\0')
  for await (const piece of content as AsyncIterable<Buffer>) {
    socket.write(lengthOf(piece.length))
    if (!socket.write(piece) && !socket.destroyed) await new Promise((resolve) => socket.once('drain', resolve))
  }
  socket.write(lengthOf(0))
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

function refuseAddress(address: string): Decision<never> {
  return refuse('scanner-address', {
    vi: `MOTCUA_CLAMD '${address}' không phải địa chỉ của chương trình quét mã độc. Cần dạng unix:/run/clamav/clamd.ctl hoặc tcp:127.0.0.1:3310; để trống nếu không quét.`,
    en: `MOTCUA_CLAMD '${address}' is no address of a virus scanner. It is unix:/run/clamav/clamd.ctl or tcp:127.0.0.1:3310; leave it out not to scan.`,
  })
}
