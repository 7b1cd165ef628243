import type { AuditEvent } from '../../shared/audit-events.ts'
import type { Visit } from '../../shared/visit.ts'
import type { Follower } from './follower.ts'

interface Following {
  readonly follower: Follower
  readonly subject: string
  readonly audit: AuditEvent
}

/** Makes of an answer one that nothing keeps or passes on, and puts it into the log of accesses before it leaves. */
export async function recordFollowing(
  { deps, path, address }: Visit,
  response: Response,
  { follower, subject, audit: event }: Following,
): Promise<Response> {
  response.headers.set('referrer-policy', 'no-referrer')
  response.headers.set('cache-control', 'no-store')
  for (const [name, value] of Object.entries(follower.headers)) response.headers.append(name, value)
  const { account, sessionId } = follower
  const { status } = response
  const entry = { at: deps.clock.now(), account, post: null, sessionId, event, path, status, subject, address }
  await deps.audit.record(entry)
  return response
}
