import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** An SMS as a gateway got it. */
export interface ReceivedSms {
  readonly to: string
  readonly text: string
  readonly id: string
  readonly authorization: string | undefined
  readonly idempotencyKey: string | undefined
}

/** A gateway for SMS of the test's own, over real HTTP. */
export interface TestGateway {
  readonly url: string
  readonly received: ReceivedSms[]
  /** What it answers; 200 unless told. */
  answer: (sms: ReceivedSms) => number | Promise<number>
  readonly close: () => Promise<void>
}

export async function openGateway(): Promise<TestGateway> {
  const received: ReceivedSms[] = []
  const server: Server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    if (request.method !== 'POST') return void response.writeHead(405).end()
    const { to, text, id } = JSON.parse(Buffer.concat(parts).toString('utf8'))
    const { authorization } = request.headers
    const sms = {
      to,
      text,
      id,
      authorization,
      idempotencyKey: request.headers['idempotency-key'] as string | undefined,
    }
    received.push(sms)
    response.writeHead(await gateway.answer(sms)).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const gateway: TestGateway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`,
    received,
    answer: () => 200,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return gateway
}

/** A mail server of the test's own, over real SMTP. */
export interface TestMailServer {
  readonly url: string
  readonly received: { readonly raw: string; readonly email: Email; readonly to: readonly string[] }[]
  /** With what it refuses a recipient; nothing unless told. */
  refusal: (recipient: string) => { readonly code: number; readonly text: string } | undefined
  readonly close: () => Promise<void>
}

export async function openMailServer(): Promise<TestMailServer> {
  const received: TestMailServer['received'] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const refusal = mail.refusal(address)
      done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const raw = Buffer.concat(parts)
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ raw: raw.toString('latin1'), email: await PostalMime.parse(raw), to })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const { port } = server.server.address() as AddressInfo
  const mail: TestMailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refusal: () => undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return mail
}
