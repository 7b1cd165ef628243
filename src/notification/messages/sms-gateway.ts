import type { OutgoingMessage, SendOutcome, Transport } from './outgoing.ts'

/** Where SMS are handed over, over HTTP. */
export interface SmsGateway {
  readonly url: string
  readonly token: string | undefined
}

const patienceMs = 20_000

/**
 * Hands SMS to a gateway: `POST` of `{ to, text, id }` as JSON, the id also as `Idempotency-Key`. Any 2xx: taken; 401, 403 or no
 * answer: the gateway cannot be used now; 408, 429 and 5xx: not this time; any other: never.
 */
export function smsGateway({ url, token }: SmsGateway): Transport {
  const credentials = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return {
    send: ({ recipient, body, token: id }: OutgoingMessage) =>
      outcomeOf(async () => {
        const { status } = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': id, ...credentials },
          body: JSON.stringify({ to: recipient, text: body, id }),
          // A redirection would hand the credentials to somebody else.
          redirect: 'error',
          signal: AbortSignal.timeout(patienceMs),
        })
        return status
      }),
    // A gateway has no question that costs nothing; that it answers at all is what can be known.
    check: async () => {
      const outcome = await outcomeOf(async () => {
        await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(patienceMs) })
        return 200
      })
      return outcome.is === 'sent' ? undefined : outcome.why
    },
    close: () => undefined,
  }
}

async function outcomeOf(ask: () => Promise<number>): Promise<SendOutcome> {
  try {
    return outcomeOfStatus(await ask())
  } catch (error) {
    return { is: 'unreachable', why: `HTTP: ${causeOf(error)}` }
  }
}

function outcomeOfStatus(status: number): SendOutcome {
  if (status >= 200 && status < 300) return { is: 'sent' }
  const why = `HTTP ${status}`
  if (status === 401 || status === 403) return { is: 'unreachable', why }
  const isPassing = status >= 500 || status === 408 || status === 429
  return { is: isPassing ? 'failed' : 'refused', why }
}

/** `ECONNREFUSED`, `TimeoutError`: what can be told without what was sent. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' ? code : error.name
}
