import { formatInstant } from '#kernel/index.ts'
import type { Visit } from './shared/visit.ts'
import { isDatabaseAnswering } from './store.ts'

/** For a supervisor or load balancer: 200 while the database answers, else 503. */
export async function answerHealth({ deps }: Visit): Promise<Response> {
  const isUp = await isDatabaseAnswering(deps.db)
  const body = { status: isUp ? 'ok' : 'database-unreachable', at: formatInstant(deps.clock.now()) }
  return Response.json(body, { status: isUp ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
