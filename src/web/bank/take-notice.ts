import { isGenuine, readNotice, type ToldCredit, takeCredit } from '#payment/index.ts'
import { readBody } from '../shared/read-body.ts'
import type { Visit } from '../shared/visit.ts'

/** Far more than the most credits of one notice need. */
const longestNotice = 2_000_000

/**
 * Takes in what a bank tells of: signed with the secret that it shares with us, within minutes, told as often as it likes. Who does not
 * know the secret learns nothing, not even whether there is one. Nothing of a malformed notice is kept; a credit that was told
 * otherwise before is named, and stays as it was.
 */
export async function takeNotice(visit: Visit): Promise<Response> {
  const { deps, request } = visit
  const now = deps.clock.now()
  const secret = deps.bankSecret
  const body = await readBody(request, longestNotice)
  if (body === undefined) return answer(413, { error: 'too large' })
  const signed = {
    body,
    timestamp: request.headers.get('x-motcua-timestamp') ?? '',
    signature: request.headers.get('x-motcua-signature') ?? '',
  }
  if (secret === undefined || !isGenuine(signed, { secret, now })) return answer(401, { error: 'unauthorized' })
  const notice = readNotice(body)
  if (!notice.ok) return answer(400, { error: notice.refusal.message.en })
  const { taken, contradicting } = await takeAll(notice.value, deps.db, now)
  return answer(contradicting.length === 0 ? 200 : 409, { ...taken, contradicting })
}

async function takeAll(
  credits: readonly ToldCredit[],
  db: Visit['deps']['db'],
  now: ReturnType<Visit['deps']['clock']['now']>,
) {
  const taken = { new: 0, known: 0 }
  const contradicting: string[] = []
  for (const credit of credits) {
    const how = await takeCredit(db, credit, { source: 'notice', now })
    if (how === 'contradicts') contradicting.push(credit.transactionId)
    else taken[how] += 1
  }
  return { taken, contradicting }
}

/** The very bytes that were signed, as text; undefined when there are too many. */
function answer(status: number, said: Readonly<Record<string, unknown>>): Response {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(JSON.stringify(said), { status, headers })
}
