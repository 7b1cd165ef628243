import type { Instant, UnitId } from '#kernel/index.ts'
import type { Channel, Outcome } from './event.ts'

/** A person of a dossier: stored apart from the log, which holds only a salted hash. */
export interface DossierPerson {
  readonly role: 'owner' | 'filer'
  readonly fullName: string
  readonly address?: string
  readonly phone?: string
}

/**
 * What somebody asks to be done to a dossier. No command carries the time at which it happens. `dueAt` on accept and
 * resume is for registers of earlier systems only; live, the due instant is computed.
 */
export type DossierCommand =
  | { readonly kind: 'accept'; readonly channel: Channel; readonly dueAt?: Instant }
  | { readonly kind: 'suspend'; readonly reason?: string }
  | { readonly kind: 'resume'; readonly dueAt?: Instant }
  | { readonly kind: 'extend'; readonly dueAt: Instant; readonly reason?: string }
  | { readonly kind: 'apologise'; readonly promisedAt: Instant; readonly reason?: string }
  | { readonly kind: 'transfer'; readonly toUnitId: UnitId }
  | { readonly kind: 'finish'; readonly outcome: Outcome; readonly reason?: string }

export type CommandKind = DossierCommand['kind']
