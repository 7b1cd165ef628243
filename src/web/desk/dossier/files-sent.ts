import { attach, type KeptFile } from '#attachment/index.ts'
import type { SideWriter } from '#dossier/index.ts'
import type { FieldError } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { OpenDossier } from './open-dossier.ts'

/** The sound files that came with a field. */
export function attachmentsSent({ form }: OfficerVisit, field: string): readonly KeptFile[] {
  return form.files.flatMap((sent) => (sent.field === field && sent.file.ok ? [sent.file.value] : []))
}

/** Why files of this field were not taken in. */
export function fileErrors({ form }: OfficerVisit, field: string): readonly FieldError[] {
  return form.files.flatMap((sent) =>
    sent.field === field && !sent.file.ok ? [{ field, message: sent.file.refusal.message }] : [],
  )
}

/** Attaches files in the transaction of the command that they come with: both are stored, or neither is. */
export function attaching(visit: OfficerVisit, dossier: OpenDossier, orders: readonly FileOrder[]): SideWriter {
  const { deps, officer } = visit
  const { unitId, dossierId } = dossier.state
  return {
    allow: async (tx) => {
      const place = { tx, folder: deps.attachmentFolder, ids: deps.ids }
      const told = { bearer: { unitId, dossierId }, by: officer.account, at: dossier.now }
      for (const order of orders) {
        const attached = await attach(place, { ...told, ...order })
        if (!attached.ok) return attached.refusal
      }
      return undefined
    },
    postEvents: async () => {},
  }
}

/** Which paper of the procedure's list a file is, or a result. */
export interface FileOrder {
  readonly file: KeptFile
  readonly paper: number
  readonly isResult?: true
}
