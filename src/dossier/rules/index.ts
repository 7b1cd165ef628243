import type { Origin } from '../facts.ts'
import { dueIsComputed } from './due-is-computed.ts'
import { dueNotBeforeAcceptance } from './due-not-before-acceptance.ts'
import { extensionIsLater } from './extension-is-later.ts'
import { handOverToSuccessor } from './handover-to-successor.ts'
import { apologyOnce } from './nd61-2018-19-apology-once.ts'
import { promiseIsAhead } from './promise-is-ahead.ts'
import { reasonIsGiven } from './reason-is-given.ts'
import { lateStaysLate } from './reporting-late-stays-late.ts'
import type { Rule } from './rule.ts'
import { timeRunsForward } from './time-runs-forward.ts'

const always: readonly Origin[] = ['live', 'import']
const live: readonly Origin[] = ['live']

/** In the order in which they are asked. A register of an earlier system only has to be coherent. */
export const rules: readonly { readonly origins: readonly Origin[]; readonly rule: Rule }[] = [
  { origins: always, rule: timeRunsForward },
  { origins: always, rule: dueNotBeforeAcceptance },
  { origins: always, rule: handOverToSuccessor },
  { origins: live, rule: dueIsComputed },
  { origins: live, rule: lateStaysLate },
  { origins: live, rule: extensionIsLater },
  { origins: live, rule: promiseIsAhead },
  { origins: live, rule: apologyOnce },
  { origins: live, rule: reasonIsGiven },
]
