import { createHash, timingSafeEqual } from 'node:crypto'
import { takeInNational } from '#exchange/index.ts'
import { readBody } from '../shared/read-body.ts'
import type { Visit } from '../shared/visit.ts'

/** A hundred dossiers with all they can say. */
const longestMessage = 4_000_000

/**
 * Takes in what the national portal sends, known by a token that both were given. Who does not know it learns nothing, not even
 * whether there is one. Answered as that portal answers us: `error_code` and `message`.
 */
export async function takeNationalRecords({ deps, request }: Visit): Promise<Response> {
  const token = /^Bearer (.+)$/u.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!isKnown(token, deps.nationalToken)) return answer(401, { error_code: '401', message: 'unauthorized' })
  const body = await readBody(request, longestMessage)
  if (body === undefined) return answer(413, { error_code: '413', message: 'quá lớn / too large' })
  const sent = parse(body)
  if (sent === undefined) return answer(400, { error_code: '3', message: 'không phải JSON / no JSON' })
  const taken = await takeInNational(deps, sent)
  return answer(taken.error_code === '3' ? 400 : 200, taken)
}

/** Compared by their hashes: how long it takes tells nothing of the token. */
function isKnown(sent: string | undefined, expected: string | undefined): boolean {
  if (sent === undefined || expected === undefined) return false
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(sent), hash(expected))
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
