import { ok } from '#kernel/index.ts'
import { carryOut } from './carry-out.ts'
import { saltContent } from './content-hash.ts'
import type { FormDecision } from './field-fault.ts'
import type { Filing } from './filing.ts'
import type { FilingDeps } from './save-draft.ts'
import { type ContentOrder, shownContent } from './submit-filing.ts'

/**
 * An officer puts down what is found while a filing waits: the fee taken, the originals shown. Kept as typed, as in a draft, but
 * its log tells who changed it. Refused as every step of a filing.
 */
export async function changeFiling(
  deps: FilingDeps,
  order: ContentOrder & Required<Pick<ContentOrder, 'content'>>,
): Promise<FormDecision<Filing>> {
  return carryOut(deps, { verb: 'change', order }, async ({ filing }) => {
    const { contentHash, ...salted } = saltContent(shownContent(filing, order), deps.random)
    return ok({ event: { kind: 'changed', contentHash }, patch: { content: salted } })
  })
}
