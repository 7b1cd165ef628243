import type { Transports } from './outgoing.ts'

/** For a demonstration: what is handed to it can be read on its mailbox page, and nowhere else. */
export function mailboxTransports(): Transports {
  const transport = { send: async () => sent, check: async () => undefined, close: () => undefined }
  return { sms: transport, email: transport }
}

const sent = { is: 'sent' } as const
