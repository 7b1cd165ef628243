import { answerAsset, answerIcon } from './assets/answer-asset.ts'
import { bankRoutes } from './bank/routes.ts'
import { accountRoutes } from './desk/account/routes.ts'
import { auditRoutes } from './desk/audit/routes.ts'
import { bookRoutes } from './desk/book/routes.ts'
import { bulkRoutes } from './desk/bulk/routes.ts'
import { dossierRoutes } from './desk/dossier/routes.ts'
import { findRoutes } from './desk/find/routes.ts'
import { formRoutes } from './desk/forms/routes.ts'
import { messageRoutes } from './desk/messages/routes.ts'
import { moneyRoutes } from './desk/money/routes.ts'
import { heldRoutes } from './desk/national/routes.ts'
import { noticeRoutes } from './desk/notices/routes.ts'
import { officerRoutes } from './desk/officers/routes.ts'
import { deskPetitionRoutes } from './desk/petitions/routes.ts'
import { queueRoutes } from './desk/queue/routes.ts'
import { receptionRoutes } from './desk/reception/routes.ts'
import { referenceRoutes } from './desk/reference/routes.ts'
import { requestRoutes } from './desk/requests/routes.ts'
import { signpostRoutes } from './desk/signposts/routes.ts'
import { successionRoutes } from './desk/succession/routes.ts'
import { answerHealth } from './health.ts'
import { nationalRoutes } from './national/routes.ts'
import { answerReportDossiers } from './office/cell-page.tsx'
import { answerLetterFile } from './office/letter-file.ts'
import { answerLetter } from './office/letter-page.tsx'
import { answerReportFile } from './office/report-file.ts'
import { answerReport } from './office/report-page.tsx'
import { answerReports } from './office/reports-page.tsx'
import { answerStart } from './office/start-page.tsx'
import { patterns } from './paths.ts'
import { citizenRoutes } from './portal/account/routes.ts'
import { applyRoutes } from './portal/apply/routes.ts'
import { figureRoutes } from './portal/figures/routes.ts'
import { followRoutes } from './portal/follow/routes.ts'
import { mailboxRoutes } from './portal/mailbox/routes.ts'
import { paymentRoutes } from './portal/payment/routes.ts'
import { petitionRoutes } from './portal/petition/routes.ts'
import { ratingRoutes } from './portal/rating/routes.ts'
import { portalRoutes } from './portal/routes.ts'
import { spokenRoutes } from './portal/spoken/routes.ts'
import { verifyRoutes } from './portal/verify/routes.ts'
import type { Route } from './route.ts'

/** The whole site, one line an address; the first that fits answers. */
export const routes: readonly Route[] = [
  { path: patterns.start, permission: 'public', audit: 'start.viewed', answer: answerStart },
  ...portalRoutes,
  ...spokenRoutes,
  ...applyRoutes,
  ...paymentRoutes,
  ...ratingRoutes,
  ...mailboxRoutes,
  ...petitionRoutes,
  ...figureRoutes,
  ...citizenRoutes,
  { path: patterns.reports, permission: 'public', audit: 'reports.viewed', answer: answerReports },
  { path: patterns.letter, permission: 'public', audit: 'letter.viewed', answer: answerLetter },
  { path: patterns.letterFile, permission: 'public', audit: 'letter.downloaded', answer: answerLetterFile },
  { path: patterns.report, permission: 'public', audit: 'report.viewed', answer: answerReport },
  { path: patterns.reportFile, permission: 'public', audit: 'report.downloaded', answer: answerReportFile },
  { path: patterns.reportDossiers, permission: 'public', audit: 'report.cell-opened', answer: answerReportDossiers },
  ...followRoutes,
  ...verifyRoutes,
  ...accountRoutes,
  ...queueRoutes,
  ...deskPetitionRoutes,
  ...dossierRoutes,
  ...requestRoutes,
  ...receptionRoutes,
  ...officerRoutes,
  ...auditRoutes,
  ...bulkRoutes,
  ...referenceRoutes,
  ...successionRoutes,
  ...signpostRoutes,
  ...heldRoutes,
  ...findRoutes,
  ...formRoutes,
  ...noticeRoutes,
  ...moneyRoutes,
  ...messageRoutes,
  ...bookRoutes,
  ...bankRoutes,
  ...nationalRoutes,
  { path: patterns.health, permission: 'public', audit: 'health.asked', answer: answerHealth, hasNoLanguage: true },
  { path: patterns.asset, permission: 'public', audit: 'asset.fetched', answer: answerAsset, hasNoLanguage: true },
  { path: patterns.icon, permission: 'public', audit: 'asset.fetched', answer: answerIcon, hasNoLanguage: true },
]
