import { attach, detach, findAttachment, findAttachments, type KeptFile } from '#attachment/index.ts'
import { type IdSource, isUuid, ok, type Refusal } from '#kernel/index.ts'
import { type CarryingDeps, carryOut, type Outcome, type Scene } from './carry-out.ts'
import type { FormDecision } from './field-fault.ts'
import { placeAfter, refuseTooMuch } from './file-limits.ts'
import type { Filing } from './filing.ts'
import { loadContext } from './load-context.ts'
import type { FilingOrder } from './order.ts'
import { notAttached } from './refusals.ts'

export interface AttachFileOrder extends FilingOrder {
  readonly file: KeptFile
  /** Number in the procedure's list of papers; 0 for one outside it. */
  readonly paper: number
}

export interface DetachFileOrder extends FilingOrder {
  readonly attachmentId: string
}

export interface AttachDeps extends CarryingDeps {
  readonly ids: IdSource
  /** Where kept files lie. */
  readonly folder: string
}

/**
 * Makes a kept file a paper of a filing; the log tells of it once the filing is no draft any more. Refused: `paper-unknown`
 * where the procedure has no such paper; `too-many-files`; `files-too-large`; `file-infected`; `file-gone`; and as every step
 * of a filing.
 */
export async function attachToFiling(deps: AttachDeps, order: AttachFileOrder): Promise<FormDecision<Filing>> {
  return carryOut(deps, { verb: 'attach', order }, async ({ tx, filing, at }) => {
    const { file, paper, actor } = order
    const { procedure } = await loadContext(tx, filing, filing.content ?? { procedureId: null, form: null })
    const count = procedure?.papers.length ?? 0
    if (!Number.isInteger(paper) || paper < 0 || paper > count)
      return { ok: false, refusal: paperUnknown(paper, count) }
    const bearer = { unitId: filing.unitId, filingId: filing.id }
    const known = await findAttachments(tx, bearer)
    const refusal = refuseTooMuch(known, { file, paper })
    if (refusal !== undefined) return { ok: false, refusal }
    const position = placeAfter(known, paper)
    const attached = await attach({ ...deps, tx }, { bearer, file, paper, position, by: actor.id, at })
    return attached.ok ? ok(told(filing, { kind: 'attached', file: file.hash, paper })) : attached
  })
}

/** Takes a file off a filing. Refused: `file-not-attached`; and as every step of a filing. */
export async function detachFromFiling(deps: CarryingDeps, order: DetachFileOrder): Promise<FormDecision<Filing>> {
  return carryOut(deps, { verb: 'detach', order }, (scene) => takeOff(scene, order))
}

async function takeOff({ tx, filing }: Scene, { attachmentId }: DetachFileOrder): Promise<FormDecision<Outcome>> {
  const attachment = isUuid(attachmentId) ? await findAttachment(tx, attachmentId) : undefined
  if (attachment?.filingId !== filing.id) return { ok: false, refusal: notAttached }
  await detach(tx, attachmentId)
  return ok(told(filing, { kind: 'detached', file: attachment.hash, paper: attachment.paper }))
}

function told({ state }: Filing, event: NonNullable<Outcome['event']>): Outcome {
  return state === 'draft' ? {} : { event }
}

function paperUnknown(paper: number, count: number): Refusal {
  return {
    code: 'paper-unknown',
    message: {
      vi: `Thủ tục này không có giấy tờ thứ '${paper}' (có ${count} giấy tờ). Hãy tải lại danh sách giấy tờ rồi đính kèm lại.`,
      en: `This procedure has no paper '${paper}' (it has ${count}). Load the list again, then attach the file anew.`,
    },
  }
}
