import { ok } from '#kernel/index.ts'
import { type CarryingDeps, carryOut, type Outcome, type Scene } from './carry-out.ts'
import { checkSubmission } from './check-content.ts'
import { checkRequest, type RequestTyped } from './check-supplement.ts'
import { type FormDecision, refuseFields } from './field-fault.ts'
import type { Filing } from './filing.ts'
import { loadContext } from './load-context.ts'
import { missingPapers } from './missing-papers.ts'
import type { FilingOrder } from './order.ts'
import { shownContent } from './submit-filing.ts'

export interface SupplementOrder extends FilingOrder, RequestTyped {}

/**
 * Asks for everything that is missing (form 02), before acceptance: what the procedure's list lacks is in it by itself. Once, in full:
 * after an earlier request only for what was asked for and came wrong. Refused: `fields-wrong`, and as every step of a filing.
 */
export async function requestSupplement(deps: CarryingDeps, order: SupplementOrder): Promise<FormDecision<Filing>> {
  return carryOut(deps, { verb: 'request-supplement', order }, (scene) => ask(scene, order))
}

async function ask({ tx, filing, at }: Scene, order: SupplementOrder): Promise<FormDecision<Outcome>> {
  const content = shownContent(filing, {})
  const context = await loadContext(tx, filing, content)
  const { errors, value: procedure } = checkSubmission(content, { ...context, isDraft: !filing.isByCitizen })
  // Form 02 names whose filing it is and what it asks for.
  if (procedure === undefined) return refuseFields(errors)
  const list = procedure.papers
  const lacking = missingPapers(list, content.papers, context.filed)
  const checked = checkRequest(order, { list, lacking, earlier: filing.requests, today: context.today })
  if (checked.value === undefined) return refuseFields(checked.errors)
  return ok({
    event: { kind: 'supplement-requested', ...checked.value },
    patch: {
      state: 'awaiting-supplement',
      answerBy: null,
      ...(filing.submittedAt === null ? { submittedAt: at } : {}),
    },
  })
}
