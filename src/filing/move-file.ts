import { arrange, findAttachments } from '#attachment/index.ts'
import { ok } from '#kernel/index.ts'
import { type CarryingDeps, carryOut, type Outcome, type Scene } from './carry-out.ts'
import type { FormDecision } from './field-fault.ts'
import type { Filing } from './filing.ts'
import type { FilingOrder } from './order.ts'
import { notAttached } from './refusals.ts'

export interface MoveFileOrder extends FilingOrder {
  readonly attachmentId: string
}

/**
 * Puts a page of a paper before the one that stands before it; the first stays. Refused: `file-not-attached`; and as every
 * step of a filing.
 */
export async function moveFile(deps: CarryingDeps, order: MoveFileOrder): Promise<FormDecision<Filing>> {
  return carryOut(deps, { verb: 'attach', order }, (scene) => moveUp(scene, order))
}

async function moveUp({ tx, filing }: Scene, { attachmentId }: MoveFileOrder): Promise<FormDecision<Outcome>> {
  const files = await findAttachments(tx, { unitId: filing.unitId, filingId: filing.id })
  const moved = files.find(({ id }) => id === attachmentId)
  if (moved === undefined) return { ok: false, refusal: notAttached }
  const ids = files.filter(({ paper }) => paper === moved.paper).map(({ id }) => id)
  const at = ids.indexOf(attachmentId)
  const before = Math.max(0, at - 1)
  await arrange(tx, [...ids.slice(0, before), attachmentId, ...ids.slice(before).filter((id) => id !== attachmentId)])
  return ok({})
}
