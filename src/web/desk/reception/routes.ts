import type { OfficerRoute, Route } from '../../route.ts'
import { takeAcceptance, takeSupply } from './accept.ts'
import {
  answerDeletion,
  answerRefusal,
  answerWithdrawal,
  takeDeletion,
  takeRefusal,
  takeWithdrawal,
} from './ending-steps.tsx'
import { answerFilingFile } from './file.ts'
import { takeLookUp } from './look-up.ts'
import { receptionPatterns as at } from './paths.ts'
import { answerReception, beginFiling } from './start-page.tsx'
import { answerSupplement, takeSupplement } from './supplement-step.tsx'
import { answerFiling, takeFiling } from './take-filing.ts'

/** From the first letter typed at the counter to a dossier with a code. */
export const receptionRoutes: readonly Route[] = [
  { path: at.reception, permission: 'filing.draft', audit: 'reception.viewed', answer: answerReception },
  { path: at.newFiling, permission: 'filing.draft', audit: 'filing.begun', answer: beginFiling },
  { path: at.filing, permission: 'filing.read', audit: 'filing.viewed', answer: answerFiling },
  { path: at.filingFile, permission: 'filing.read', audit: 'attachment.opened', answer: answerFilingFile },
  sent({ path: at.filing, permission: 'filing.draft', audit: 'filing.saved', answer: takeFiling }),
  sent({ path: at.lookUpPerson, permission: 'filing.draft', audit: 'person.looked-up', answer: takeLookUp }),
  sent({ path: at.acceptFiling, permission: 'dossier.accept', audit: 'filing.accepted', answer: takeAcceptance }),
  sent({ path: at.supplyFiling, permission: 'filing.draft', audit: 'filing.supplied', answer: takeSupply }),
  ...page(
    { path: at.requestSupplement, permission: 'filing.request-supplement' },
    {
      audit: 'filing.supplement-requested',
      shown: answerSupplement,
      taken: takeSupplement,
    },
  ),
  ...page(
    { path: at.refuseFiling, permission: 'filing.refuse' },
    {
      audit: 'filing.refused',
      shown: answerRefusal,
      taken: takeRefusal,
    },
  ),
  ...page(
    { path: at.withdrawFiling, permission: 'filing.withdraw' },
    {
      audit: 'filing.withdrawn',
      shown: answerWithdrawal,
      taken: takeWithdrawal,
    },
  ),
  ...page(
    { path: at.deleteDraft, permission: 'filing.draft' },
    {
      audit: 'filing.deleted',
      shown: answerDeletion,
      taken: takeDeletion,
    },
  ),
]

function sent(route: OfficerRoute): OfficerRoute {
  return { ...route, method: 'POST' }
}

interface Step extends Pick<OfficerRoute, 'audit'> {
  readonly shown: OfficerRoute['answer']
  readonly taken: OfficerRoute['answer']
}

/** A page with a form, and what it sends. */
function page(line: Pick<OfficerRoute, 'path' | 'permission'>, { audit, shown, taken }: Step): readonly OfficerRoute[] {
  return [{ ...line, audit: 'filing.form-opened', answer: shown }, sent({ ...line, audit, answer: taken })]
}
