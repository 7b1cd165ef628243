import { ok } from '#kernel/index.ts'
import { type FilingActor, isOfficer } from './actor.ts'
import { answerBy } from './answer-by.ts'
import { carryOut, type Outcome, type Scene } from './carry-out.ts'
import { checkSubmission } from './check-content.ts'
import { type FilingContent, inNfc } from './content.ts'
import { saltContent } from './content-hash.ts'
import { type FieldFault, type FormDecision, fault, refuseFields } from './field-fault.ts'
import type { Filing } from './filing.ts'
import { freeReference } from './free-reference.ts'
import { loadContext } from './load-context.ts'
import type { FilingOrder } from './order.ts'
import type { FilingDeps } from './save-draft.ts'

/** Something that comes with what the screen shows, where it may differ from what was saved. */
export interface ContentOrder extends FilingOrder {
  readonly content?: FilingContent
}

/**
 * Hands a draft in online, by the citizen or with an officer's help said; from then on it waits to be answered, within
 * `answerHours` working hours. Refused: `fields-wrong` with every fault of who asks for what (papers and fee are the
 * officer's to judge), and as every step of a filing: `filing-unknown`, `not-permitted`, `changed-meanwhile`, `key-used`,
 * `not-while-…`, `text-unreadable`, `content-too-large`, `content-malformed`, `key-malformed`.
 */
export async function submitFiling(deps: FilingDeps, order: ContentOrder): Promise<FormDecision<Filing>> {
  return carryOut(deps, { verb: 'submit', order }, (scene) => handIn(deps, scene, order))
}

/**
 * What came in after a request for supplements: at the counter by an officer's hand, or by the citizen. The filing waits to be
 * answered again; whether everything is there is found when it is accepted. Refused as `submitFiling`.
 */
export async function supplyFiling(deps: FilingDeps, order: ContentOrder): Promise<FormDecision<Filing>> {
  return carryOut(deps, { verb: 'supply', order }, (scene) => handIn(deps, scene, order))
}

async function handIn(
  deps: FilingDeps,
  { tx, filing, at }: Scene,
  order: ContentOrder,
): Promise<FormDecision<Outcome>> {
  const content = shownContent(filing, order)
  const context = await loadContext(tx, filing, content)
  const { errors } = checkSubmission(content, { ...context, isDraft: isOfficer(order.actor) && !filing.isByCitizen })
  const faults = [...errors, ...onlineFaults(order.actor, filing, content)]
  if (faults.length > 0) return refuseFields(faults)
  const { contentHash, ...salted } = saltContent(content, deps.random)
  const { channel, isAssisted } = content
  const isOnline = channel === 'online'
  const given = filing.reference === undefined ? { reference: await freeReference(tx, deps.random, at) } : {}
  return ok({
    event: { kind: 'submitted', channel, isAssisted, contentHash, ...given },
    patch: {
      ...given,
      state: 'submitted',
      content: salted,
      answerBy: isOnline ? await answerBy(tx, filing.unitId, at) : null,
      ...(filing.submittedAt === null ? { submittedAt: at } : {}),
    },
  })
}

/** What the screen shows, or else what was saved. Throws where there is neither: only what was accepted has no content. */
export function shownContent(
  { id, content: saved }: Filing,
  { content }: Pick<ContentOrder, 'content'>,
): FilingContent {
  const shown = content === undefined ? saved : inNfc(content)
  if (shown === null) throw new Error(`filing ${id} is open and has no content`)
  return shown
}

/** The share of online filings stays true: what comes by another way is received at once, and help is an officer's. */
function onlineFaults(
  actor: FilingActor,
  { state }: Filing,
  { channel, isAssisted }: FilingContent,
): readonly FieldFault[] {
  const isHelpless = !isOfficer(actor) && isAssisted
  if (isHelpless)
    return [
      fault(
        'isAssisted',
        'Bạn tự nộp nên không chọn "cán bộ hỗ trợ nộp".',
        'You file it yourself: do not choose an officer’s help.',
      ),
    ]
  if (channel === 'online' || (isOfficer(actor) && state !== 'draft')) return []
  return [
    fault(
      'channel',
      'Chỉ hồ sơ trực tuyến mới nộp để chờ tiếp nhận. Hồ sơ trực tiếp, bưu chính: hãy tiếp nhận ngay, yêu cầu bổ sung, hoặc lưu nháp.',
      'Only an online filing is submitted to wait. What comes in person or by post is accepted at once, needs a supplement, or stays a draft.',
    ),
  ]
}
