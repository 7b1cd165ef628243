import type { z } from 'zod'
import type { MessageKind } from './kind.ts'
import { dossierAccepted, dossierExtended, dossierLate, dossierResumed, dossierSuspended } from './kinds/due-kinds.ts'
import { dossierEnded, handedOver, resultReady } from './kinds/end-kinds.ts'
import { fileInfected } from './kinds/file-infected.ts'
import { filingReceived, filingRefused, filingWithdrawn, supplementReceived } from './kinds/filing-kinds.ts'
import { complaintAnswered, draftWillBeForgotten } from './kinds/other-kinds.ts'
import { paymentAwaited } from './kinds/payment-reminders.ts'
import { petitionAsked, petitionMoved, petitionReceived } from './kinds/petition-kinds.ts'
import { signInCode } from './kinds/sign-in-code.ts'
import { supplementRequested } from './kinds/supplement-requested.ts'

/** All that a citizen is ever told. A room that has something to tell adds its kind here. */
export const messageKinds = {
  'sign-in-code': signInCode,
  'file-infected': fileInfected,
  'payment-awaited': paymentAwaited,
  'filing-received': filingReceived,
  'supplement-requested': supplementRequested,
  'supplement-received': supplementReceived,
  'filing-refused': filingRefused,
  'filing-withdrawn': filingWithdrawn,
  'dossier-accepted': dossierAccepted,
  'dossier-suspended': dossierSuspended,
  'dossier-resumed': dossierResumed,
  'dossier-extended': dossierExtended,
  'dossier-late': dossierLate,
  'result-ready': resultReady,
  'dossier-ended': dossierEnded,
  'handed-over': handedOver,
  'petition-received': petitionReceived,
  'petition-asked': petitionAsked,
  'petition-moved': petitionMoved,
  'complaint-answered': complaintAnswered,
  'draft-will-be-forgotten': draftWillBeForgotten,
} as const

export type MessageKindName = keyof typeof messageKinds

/** What a message of this kind is made of. */
export type Said<Kind extends MessageKindName> = z.input<(typeof messageKinds)[Kind]['said']>

const byName: ReadonlyMap<string, MessageKind> = new Map(Object.entries(messageKinds))

/** Undefined for what an older or newer program called a kind. */
export function findMessageKind(name: string): MessageKind | undefined {
  return byName.get(name)
}

/** Names of the kinds of which this holds. */
export function kindsThat(holds: (kind: MessageKind) => boolean): readonly string[] {
  return [...byName].flatMap(([name, kind]) => (holds(kind) ? [name] : []))
}
