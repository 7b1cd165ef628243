import type { OfficerVisit } from '../officer-visit.ts'
import { DueTag } from './due-tag.tsx'
import type { OpenDossier } from './open-dossier.ts'

/** Which dossier a form is about, and the way back to it. */
export function DossierHead({ visit, dossier }: { visit: OfficerVisit; dossier: OpenDossier }) {
  const { code } = dossier.state
  const owner = dossier.view.persons.find(({ role }) => role === 'owner')
  return (
    <>
      <a class="govuk-back-link" href={visit.paths.deskDossier(code)}>
        {visit.say({ vi: 'Hồ sơ', en: 'Dossier' })} {code}
      </a>
      <p class="under-title">
        <span lang={visit.language === 'vi' ? undefined : 'vi'}>{dossier.procedure.name}</span>
        {owner && ` · ${owner.fullName}`} · <DueTag visit={visit} dossier={dossier} />
      </p>
    </>
  )
}
