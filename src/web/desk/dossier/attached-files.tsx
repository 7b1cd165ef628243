import type { Attachment } from '#attachment/index.ts'
import { ScanNote } from '../../shared/scan-note.tsx'
import { sizeText } from '../../shared/size-text.ts'
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
      {files.map(({ id, name, size, scan }) => (
        <li>
          <a href={visit.paths.dossierFile(dossier.state.code, id)}>{name}</a> <small>{sizeText(size)}</small>{' '}
          <ScanNote visit={visit} scan={scan} />
        </li>
      ))}
    </ul>
  )
}
