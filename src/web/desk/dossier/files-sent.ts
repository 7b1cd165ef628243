import { attach, type KeptFile } from '#attachment/index.ts'
import type { WriteTx } from '#db/index.ts'
import type { SideWriter } from '#dossier/index.ts'
import type { Refusal } from '#kernel/index.ts'
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

interface Attaching {
  readonly tx: WriteTx
  readonly orders: readonly FileOrder[]
}

/** Attaches files to the dossier in the caller's transaction; answers why one of them could not be. */
export async function attachFiles(
  { deps, officer }: OfficerVisit,
  dossier: OpenDossier,
  { tx, orders }: Attaching,
): Promise<Refusal | undefined> {
  const { unitId, dossierId } = dossier.state
  const told = { bearer: { unitId, dossierId }, by: officer.account, at: dossier.now }
  for (const order of orders) {
    const attached = await attach({ tx, folder: deps.attachmentFolder, ids: deps.ids }, { ...told, ...order })
    if (!attached.ok) return attached.refusal
  }
  return undefined
}

/** Attaches files in the transaction of the command that they come with: both are stored, or neither is. */
export function attaching(visit: OfficerVisit, dossier: OpenDossier, orders: readonly FileOrder[]): SideWriter {
  return { allow: (tx) => attachFiles(visit, dossier, { tx, orders }), postEvents: async () => {} }
}

/** Which paper of the procedure's list a file is, or a result. */
export interface FileOrder {
  readonly file: KeptFile
  readonly paper: number
  readonly isResult?: true
}
