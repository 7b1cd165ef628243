import type { CitizenRoute, PublicRoute } from '../../route.ts'
import { answerAccesses } from './access-page.tsx'
import { endFollowing } from './end-following.ts'
import { answerFollowFiling } from './filing/filing-page.tsx'
import { answerSupply, takeSupply } from './filing/supply-page.tsx'
import { answerFilingWithdrawal, takeFilingWithdrawal } from './filing/withdraw-filing-page.tsx'
import { answerFollow } from './follow-page.tsx'
import { answerFollowFile, answerFollowSlip } from './keep-files.ts'
import { answerFollowResult, answerFollowResultSheet } from './keep-result.ts'
import { answerLookUp, takeLookUp } from './look-up-page.tsx'
import { answerMyDossiers } from './mine/my-page.tsx'
import { answerNationalLookUp } from './national-look-up.tsx'
import { onSubject } from './on-subject.ts'
import { followPatterns as at } from './paths.ts'
import { answerSupplement, takeSupplement } from './supplement-page.tsx'
import { answerWithdrawal, takeWithdrawal } from './withdraw-page.tsx'

/** Following a dossier. The pages of whoever has shown its secret are for everybody to ask for, and refused to all others. */
export const followRoutes: readonly (PublicRoute | CitizenRoute)[] = [
  { path: at.myDossiers, permission: 'citizen', audit: 'my-dossiers.viewed', answer: answerMyDossiers },
  { path: at.dossierSearch, permission: 'public', audit: 'dossier.searched', answer: answerLookUp },
  { path: at.dossierSearch, method: 'POST', permission: 'public', audit: 'follow.asked', answer: takeLookUp },
  { path: at.nationalLookUp, permission: 'citizen', audit: 'follow.asked', answer: answerNationalLookUp },
  {
    path: at.dossier,
    permission: 'public',
    audit: 'dossier.viewed',
    answer: onSubject({ dossier: answerFollow, filing: answerFollowFiling }),
  },
  { path: at.followEnd, method: 'POST', permission: 'public', audit: 'follow.ended', answer: endFollowing },
  { path: at.followSlip, permission: 'public', audit: 'follow.slip-kept', answer: answerFollowSlip },
  { path: at.followResult, permission: 'public', audit: 'follow.result-kept', answer: answerFollowResult },
  { path: at.followResultSheet, permission: 'public', audit: 'follow.result-kept', answer: answerFollowResultSheet },
  { path: at.followAccesses, permission: 'public', audit: 'follow.accesses-viewed', answer: answerAccesses },
  {
    path: at.followSupplement,
    permission: 'public',
    audit: 'follow.form-opened',
    answer: onSubject({ dossier: answerSupplement, filing: answerSupply }),
  },
  {
    path: at.followSupplement,
    method: 'POST',
    permission: 'public',
    audit: 'follow.supplied',
    answer: onSubject({ dossier: takeSupplement, filing: takeSupply }),
  },
  {
    path: at.followWithdrawal,
    permission: 'public',
    audit: 'follow.form-opened',
    answer: onSubject({ dossier: answerWithdrawal, filing: answerFilingWithdrawal }),
  },
  {
    path: at.followWithdrawal,
    method: 'POST',
    permission: 'public',
    audit: 'follow.withdrawal-asked',
    answer: onSubject({ dossier: takeWithdrawal, filing: takeFilingWithdrawal }),
  },
  { path: at.followFile, permission: 'public', audit: 'follow.file-kept', answer: answerFollowFile },
]
