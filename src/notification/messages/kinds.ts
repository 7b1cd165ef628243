import type { z } from 'zod'
import { fileInfected } from './kinds/file-infected.ts'
import { filingAwaited, paymentAwaited } from './kinds/payment-reminders.ts'
import { signInCode } from './kinds/sign-in-code.ts'

/** All that a citizen is ever told. A room that has something to tell adds its kind here. */
export const messageKinds = {
  'sign-in-code': signInCode,
  'file-infected': fileInfected,
  'payment-awaited': paymentAwaited,
  'filing-awaited': filingAwaited,
} as const

export type MessageKindName = keyof typeof messageKinds

/** What a message of this kind is made of. */
export type Said<Kind extends MessageKindName> = z.input<(typeof messageKinds)[Kind]['said']>
