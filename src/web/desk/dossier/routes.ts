import type { OfficerRoute, Route } from '../../route.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { deskPatterns as at } from '../paths.ts'
import { answerAct } from './act-page.tsx'
import { acts } from './acts.ts'
import { addFiles, answerAddFiles, takeAddFiles } from './attach-page.tsx'
import { answerDeskDossier } from './desk-dossier-page.tsx'
import { answerDossierFile } from './file.ts'
import { answerDossierSlip, answerFilingSlip } from './print-slip.ts'
import { takeAct } from './take-act.ts'

/** A dossier at the desk, its files and slips, and everything that can be done to it. */
export const dossierRoutes: readonly Route[] = [
  { path: at.deskDossier, permission: 'dossier.read', audit: 'dossier.viewed', answer: answerDeskDossier },
  { path: at.dossierFile, permission: 'attachment.read', audit: 'attachment.opened', answer: answerDossierFile },
  { path: at.dossierSlip, permission: 'dossier.print', audit: 'slip.printed', answer: answerDossierSlip },
  { path: at.filingSlip, permission: 'filing.read', audit: 'slip.printed', answer: answerFilingSlip },
  {
    path: `${at.deskDossier}/${addFiles.slug}`,
    permission: 'attachment.add',
    audit: 'dossier.form-opened',
    answer: answerAddFiles,
  },
  {
    path: `${at.deskDossier}/${addFiles.slug}`,
    method: 'POST',
    permission: 'attachment.add',
    audit: 'attachment.added',
    answer: takeAddFiles,
  },
  ...acts.flatMap((act): readonly Route[] => {
    const line = { path: `${at.deskDossier}/${act.slug}`, permission: act.action, subject: 'code' } as const
    const form: OfficerRoute = { ...line, audit: 'dossier.form-opened', answer: (visit) => answerAct(act, visit) }
    return [form, { ...line, method: 'POST', audit: act.audit, answer: (visit: OfficerVisit) => takeAct(act, visit) }]
  }),
]
