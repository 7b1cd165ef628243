import { isBlank, ok, tidy } from '#kernel/index.ts'
import { type CarryingDeps, carryOut } from './carry-out.ts'
import { wordsFaults } from './check-words.ts'
import { type FormDecision, fault, refuseFields } from './field-fault.ts'
import type { Filing } from './filing.ts'
import type { FilingOrder } from './order.ts'

export interface RefusalOrder extends FilingOrder {
  readonly reason: string
  /** The provision on which it is refused. */
  readonly legalBasis: string
}

/**
 * Refuses to receive a filing (form 03), with the reason and the provision. Refused itself: `fields-wrong` where one of them, or
 * the name of the owner, is not given; and as every step of a filing.
 */
export async function refuseFiling(deps: CarryingDeps, order: RefusalOrder): Promise<FormDecision<Filing>> {
  const { reason, legalBasis } = order
  return carryOut(deps, { verb: 'refuse', order }, async ({ filing, at }) => {
    const faults = [
      ...wordsFaults(reason, { field: 'reason', what: { vi: 'lý do từ chối', en: 'the reason' } }),
      ...wordsFaults(legalBasis, {
        field: 'legalBasis',
        what: { vi: 'căn cứ pháp luật (điều, khoản, văn bản)', en: 'the provision of law' },
      }),
      ...(isBlank(filing.content?.owner.fullName ?? '') ? [ownerUnnamed] : []),
    ]
    if (faults.length > 0) return refuseFields(faults)
    return ok({
      event: { kind: 'refused', reason: tidy(reason), legalBasis: tidy(legalBasis) },
      patch: { state: 'refused', answerBy: null, ...(filing.submittedAt === null ? { submittedAt: at } : {}) },
    })
  })
}

const ownerUnnamed = fault(
  'owner.fullName',
  'Phiếu từ chối phải ghi tên chủ hồ sơ. Hãy ghi tên vào bản nháp rồi lưu.',
  'The slip of refusal names the owner. Enter the name in the draft and save it.',
)
