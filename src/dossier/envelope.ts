import { createHash } from 'node:crypto'
import type { Actor } from '#identity/index.ts'
import type { ProcedureId, UnitId } from '#kernel/index.ts'
import { canonicalJson } from './canonical-json.ts'
import type { DossierCommand } from './command.ts'
import type { DossierPerson } from './person.ts'

interface Sent {
  /** Idempotency key, a UUID chosen when the form was opened: sent again with the same request, it is answered again. */
  readonly key: string
  readonly actor: Actor
}

/** A new dossier. */
export interface Acceptance extends Sent {
  readonly command: Extract<DossierCommand, { kind: 'accept' }>
  readonly unitId: UnitId
  readonly procedureId: ProcedureId
  readonly persons: readonly DossierPerson[]
}

/** Something to be done to a dossier that is there. */
export interface Change extends Sent {
  readonly command: Exclude<DossierCommand, { kind: 'accept' }>
  readonly code: string
  /** Number of the newest action that the officer had seen. */
  readonly seenAction: number
  /** With a correction: the persons as they should be, each whole. Those in other roles stay as they are. */
  readonly persons?: readonly DossierPerson[]
}

/** A command as it reaches the room: what, to which dossier, by whom, under which key. */
export type Envelope = Acceptance | Change

/** SHA-256 over who asks and what is asked, apart from the key. */
export function hashRequest({ key, ...request }: Envelope): Buffer {
  const text = canonicalJson([key, JSON.parse(JSON.stringify(request))])
  return createHash('sha256').update(text).digest()
}
