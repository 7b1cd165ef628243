import type { CitizenSession } from '#identity/index.ts'
import type { Visit } from '../../shared/visit.ts'

/** Writes into the log of accesses that a citizen came in, or that somebody was refused. */
export async function recordSignIn({ deps, path, address }: Visit, session: CitizenSession | undefined): Promise<void> {
  await deps.audit.record({
    at: deps.clock.now(),
    account: session?.citizen.id ?? null,
    post: null,
    sessionId: session?.id ?? null,
    event: session === undefined ? 'citizen.session-refused' : 'citizen.session-begun',
    path,
    status: session === undefined ? 401 : 303,
    address,
  })
}
