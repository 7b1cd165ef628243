import type { Origin } from '../facts.ts'
import { assigneeIsColleague } from './assignee-is-colleague.ts'
import { assignmentChanges } from './assignment-changes.ts'
import { consultationAnsweredOnce } from './consultation-answered-once.ts'
import { consultationAsksAnother } from './consultation-asks-another.ts'
import { correctionCorrects } from './correction-corrects.ts'
import { dueIsComputed } from './due-is-computed.ts'
import { dueNotBeforeAcceptance } from './due-not-before-acceptance.ts'
import { extensionIsLater } from './extension-is-later.ts'
import { handOverToSuccessor } from './handover-to-successor.ts'
import { helpIsOnline } from './help-is-online.ts'
import { holderActs } from './holder-acts.ts'
import { apologyOnce } from './nd61-2018-19-apology-once.ts'
import { promiseIsAhead } from './promise-is-ahead.ts'
import { reasonIsGiven } from './reason-is-given.ts'
import { lateStaysLate } from './reporting-late-stays-late.ts'
import { resultIsSigned } from './result-is-signed.ts'
import type { Rule } from './rule.ts'
import { stepIsOfPost } from './step-is-of-post.ts'
import { stepLeadsOn } from './step-leads-on.ts'
import { stopIsReturn } from './stop-is-return.ts'
import { supplementInFull } from './supplement-in-full.ts'
import { supplementIsComplete } from './supplement-is-complete.ts'
import { supplementOnce } from './supplement-once.ts'
import { suspensionHasGround } from './suspension-has-ground.ts'
import { timeRunsForward } from './time-runs-forward.ts'

const always: readonly Origin[] = ['live', 'import']
const live: readonly Origin[] = ['live']

/** In the order in which they are asked. A register of an earlier system only has to be coherent. */
export const rules: readonly { readonly origins: readonly Origin[]; readonly rule: Rule }[] = [
  { origins: always, rule: timeRunsForward },
  { origins: always, rule: dueNotBeforeAcceptance },
  { origins: always, rule: handOverToSuccessor },
  { origins: always, rule: stepLeadsOn },
  { origins: always, rule: consultationAnsweredOnce },
  { origins: live, rule: dueIsComputed },
  { origins: live, rule: helpIsOnline },
  { origins: live, rule: lateStaysLate },
  { origins: live, rule: holderActs },
  { origins: live, rule: stepIsOfPost },
  { origins: live, rule: resultIsSigned },
  { origins: live, rule: stopIsReturn },
  { origins: live, rule: suspensionHasGround },
  { origins: live, rule: supplementOnce },
  { origins: live, rule: supplementIsComplete },
  { origins: live, rule: supplementInFull },
  { origins: live, rule: extensionIsLater },
  { origins: live, rule: promiseIsAhead },
  { origins: live, rule: apologyOnce },
  { origins: live, rule: assignmentChanges },
  { origins: live, rule: assigneeIsColleague },
  { origins: live, rule: consultationAsksAnother },
  { origins: live, rule: reasonIsGiven },
  { origins: live, rule: correctionCorrects },
]
