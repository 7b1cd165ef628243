import { createTransport } from 'nodemailer'
import type { OutgoingMessage, SendOutcome, Transport } from './outgoing.ts'

/** Where e-mail is handed over. */
export interface MailServer {
  /** `smtp://…` or `smtps://user:password@mail.dienbien.gov.vn`. */
  readonly url: string
  /** `Một Cửa <mot-cua@dienbien.gov.vn>`. */
  readonly from: string
}

const patienceMs = 20_000
const connections = 5

/** Hands e-mail to a server over SMTP, as plain text; a repetition has the same Message-ID. */
export function mailServer({ url, from }: MailServer): Transport {
  const server = createTransport(
    {
      url,
      pool: true,
      maxConnections: connections,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  const domain = /@([^\s>]+)/u.exec(from)?.[1] ?? 'localhost'
  return {
    async send({ token, recipient, subject, body, language }: OutgoingMessage): Promise<SendOutcome> {
      try {
        await server.sendMail({
          to: recipient,
          subject: subject.normalize('NFC'),
          text: body.normalize('NFC'),
          messageId: `<${token}@${domain}>`,
          headers: { 'auto-submitted': 'auto-generated', 'content-language': language },
        })
        return { is: 'sent' }
      } catch (error) {
        return outcomeOf(error)
      }
    },
    async check() {
      try {
        await server.verify()
        return undefined
      } catch (error) {
        const outcome = outcomeOf(error)
        return outcome.is === 'sent' ? undefined : outcome.why
      }
    },
    close: () => server.close(),
  }
}

/** 5xx to the message or its address: never; 4xx: not this time; 421, a refused sign-in or no answer: not the message's fault. */
function outcomeOf(error: unknown): SendOutcome {
  const { code, responseCode, response } = failureOf(error)
  const why = whyOf({ code, responseCode, response })
  const isAboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (!isAboutMessage || responseCode === 421) return { is: 'unreachable', why }
  return { is: responseCode === undefined || responseCode >= 500 ? 'refused' : 'failed', why }
}

interface Failure {
  readonly code: string | undefined
  readonly responseCode: number | undefined
  readonly response: string | undefined
}

function failureOf(error: unknown): Failure {
  const of = (name: string): unknown => (error instanceof Error && name in error ? Reflect.get(error, name) : undefined)
  const [code, responseCode, response] = [of('code'), of('responseCode'), of('response')]
  return {
    code: typeof code === 'string' ? code : undefined,
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    response: typeof response === 'string' ? response : undefined,
  }
}

/** The server's words may repeat the address: only its numbers are told. */
function whyOf({ code = 'unknown', responseCode, response = '' }: Failure): string {
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/u.exec(response)?.[0]
  return ['SMTP', responseCode ?? code, ...(status === undefined ? [] : [status])].join(' ')
}
