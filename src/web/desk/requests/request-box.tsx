import { type CitizenRequest, contributionsSince, type RequestKind, standOf } from '#following/index.ts'
import { moment } from '../../shared/formats.ts'
import type { Act } from '../dossier/act.ts'
import { withdraw } from '../dossier/acts/finish.tsx'
import { resume } from '../dossier/acts/resume.tsx'
import { AttachedFiles } from '../dossier/attached-files.tsx'
import type { OpenDossier } from '../dossier/open-dossier.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { declineNames, requestNames } from './request-words.ts'

interface Shown {
  readonly visit: OfficerVisit
  readonly dossier: OpenDossier
}

/** The act of the dossier by which a request is granted. */
const grants: Readonly<Record<RequestKind, Act>> = { supplement: resume, withdrawal: withdraw }

/** What the citizen asks and nobody has decided: before everything else on the page of the dossier. */
export function RequestBoxes({ visit, dossier }: Shown) {
  return (
    <>
      {openOnes(dossier).map((request) => (
        <RequestBox visit={visit} dossier={dossier} request={request} />
      ))}
    </>
  )
}

export function openOnes({ requests, view }: OpenDossier): readonly CitizenRequest[] {
  return requests.filter((request) => standOf(request, view) === 'open')
}

function RequestBox({ visit, dossier, request }: Shown & { readonly request: CitizenRequest }) {
  const { say, language, paths } = visit
  const { state, attachments } = dossier
  const grant = grants[request.kind]
  const sent = request.kind === 'supplement' ? contributionsSince(attachments, state.suspendedAt ?? state.lastAt) : []
  const id = `de-nghi-${request.kind}`
  const mayDecide = visit.actor('dossier.finish', state.holderUnitId) !== undefined
  return (
    <section class="request" aria-labelledby={id}>
      <h2 id={id}>{say(requestNames[request.kind])}</h2>
      <p>
        <small>{moment(language, request.madeAt)}</small> <span lang="vi">{request.words}</span>
      </p>
      {sent.length > 0 && <AttachedFiles visit={visit} dossier={dossier} files={sent} />}
      {mayDecide && (
        <p>
          <a class="govuk-button" href={paths.dossierAct(state.code, grant.slug)}>
            {say(grant.name)}
          </a>{' '}
          <a href={paths.requestDecline(state.code)}>{say(declineNames[request.kind])}</a>
        </p>
      )}
    </section>
  )
}
