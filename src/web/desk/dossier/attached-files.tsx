import type { Attachment } from '#attachment/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import type { OpenDossier } from './open-dossier.ts'

interface AttachedFilesProps {
  readonly visit: OfficerVisit
  readonly dossier: OpenDossier
  readonly files: readonly Attachment[]
}

/** Files by name, each to be opened. */
export function AttachedFiles({ visit, dossier, files }: AttachedFilesProps) {
  return (
    <ul class="files">
      {files.map(({ id, name, size }) => (
        <li>
          <a href={visit.paths.dossierFile(dossier.state.code, id)}>{name}</a> <small>{sizeText(size)}</small>
        </li>
      ))}
    </ul>
  )
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
}
