import type { ComponentChildren } from 'preact'
import type { Change } from '#dossier/index.ts'
import type { Action } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import type { AuditEvent } from '../../shared/audit-events.ts'
import type { FieldError } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { FileOrder } from './files-sent.ts'
import type { OpenDossier } from './open-dossier.ts'

/** What is sent to the dossier room. */
export type Wanted = Pick<Change, 'command' | 'persons'>

export type Read =
  | { readonly ok: true; readonly value: Wanted }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

export interface ActProps {
  readonly visit: OfficerVisit
  readonly dossier: OpenDossier
  readonly errors: readonly FieldError[]
}

/** Something that an officer can do to a dossier, by a form of its own or, without fields, by one press. */
export interface Act {
  /** The last part of its address. */
  readonly slug: string
  readonly action: Action
  readonly audit: AuditEvent
  /** As a verb, on what is pressed. */
  readonly name: Text
  /** What sends the form, where not the name. */
  readonly button?: Text
  /** Told on the page that follows. */
  readonly done: Text
  /**
   * A command like those that it sends, for asking whether it is possible now and, if not, why. Undefined where nothing of
   * the kind is there to be done, so that nobody misses it.
   */
  readonly probe: (dossier: OpenDossier, visit: OfficerVisit) => Change['command'] | undefined
  readonly Fields?: (props: ActProps) => ComponentChildren
  /** The field beside which a refusal of the dossier room is told, by the refusal's code. */
  readonly fieldOf?: Readonly<Record<string, string>>
  /** The files that came with it, where it takes any. */
  readonly files?: (visit: OfficerVisit, dossier: OpenDossier) => readonly FileOrder[]
  readonly read: (visit: OfficerVisit, dossier: OpenDossier) => Read
}

export function wanted(command: Change['command'], persons?: Change['persons']): Read {
  return { ok: true, value: { command, ...(persons && { persons }) } }
}

/** What was typed into a field; before anything was sent, what stands there to begin with. */
export function typedOr({ form }: OfficerVisit, name: string, start: string): string {
  return form.fields.length === 0 ? start : form.text(name)
}

/** What was typed, tidied; undefined where nothing was. */
export function optional({ form }: OfficerVisit, name: string): string | undefined {
  const text = form.text(name).trim()
  return text === '' ? undefined : text
}
