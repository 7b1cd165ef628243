import type { Visit } from '../../shared/visit.ts'
import type { FollowedDossier } from './open-followed.ts'

/** Above a page about one thing of a dossier: the way back to it, and which it is. */
export function DossierHead({ visit, dossier, title }: { visit: Visit; dossier: FollowedDossier; title: string }) {
  const { code } = dossier.state
  return (
    <>
      <p class="back">
        <a href={visit.paths.dossier(code)}>
          {visit.say({ vi: 'Hồ sơ', en: 'Dossier' })} {code}
        </a>
      </p>
      <h1>{title}</h1>
      <p class="quiet" lang="vi">
        {dossier.procedure.name}
      </p>
    </>
  )
}
