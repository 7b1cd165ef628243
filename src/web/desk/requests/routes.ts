import type { Route } from '../../route.ts'
import { answerDecline, takeDecline } from './decline-page.tsx'
import { requestPatterns as at } from './paths.ts'
import { answerRequests } from './requests-page.tsx'

/** What citizens ask of dossiers, and the answer that it is not granted: granting is an act of the dossier. */
export const requestRoutes: readonly Route[] = [
  { path: at.requests, permission: 'desk.view', audit: 'requests.viewed', answer: answerRequests },
  { path: at.requestDecline, permission: 'dossier.finish', audit: 'dossier.form-opened', answer: answerDecline },
  {
    path: at.requestDecline,
    method: 'POST',
    permission: 'dossier.finish',
    audit: 'request.declined',
    answer: takeDecline,
  },
]
