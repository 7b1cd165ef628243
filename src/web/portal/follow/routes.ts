import type { PublicRoute } from '../../route.ts'
import { endFollowing } from './end-following.ts'
import { answerFollow } from './follow-page.tsx'
import { answerFollowFile, answerFollowSlip } from './keep-files.ts'
import { answerLookUp, takeLookUp } from './look-up-page.tsx'
import { followPatterns as at } from './paths.ts'
import { answerSupplement, takeSupplement } from './supplement-page.tsx'
import { answerWithdrawal, takeWithdrawal } from './withdraw-page.tsx'

/** Following a dossier. The pages of whoever has shown its secret are for everybody to ask for, and refused to all others. */
export const followRoutes: readonly PublicRoute[] = [
  { path: at.dossierSearch, permission: 'public', audit: 'dossier.searched', answer: answerLookUp },
  { path: at.dossierSearch, method: 'POST', permission: 'public', audit: 'follow.asked', answer: takeLookUp },
  { path: at.dossier, permission: 'public', audit: 'dossier.viewed', answer: answerFollow },
  { path: at.followEnd, method: 'POST', permission: 'public', audit: 'follow.ended', answer: endFollowing },
  { path: at.followSlip, permission: 'public', audit: 'follow.slip-kept', answer: answerFollowSlip },
  { path: at.followSupplement, permission: 'public', audit: 'follow.form-opened', answer: answerSupplement },
  { path: at.followSupplement, method: 'POST', permission: 'public', audit: 'follow.supplied', answer: takeSupplement },
  { path: at.followWithdrawal, permission: 'public', audit: 'follow.form-opened', answer: answerWithdrawal },
  {
    path: at.followWithdrawal,
    method: 'POST',
    permission: 'public',
    audit: 'follow.withdrawal-asked',
    answer: takeWithdrawal,
  },
  { path: at.followFile, permission: 'public', audit: 'follow.file-kept', answer: answerFollowFile },
]
