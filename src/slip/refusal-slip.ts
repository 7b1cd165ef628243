import type { Slip } from '#kernel/index.ts'
import { line, strongLine } from './applicant.ts'
import { type Requested, requestedLines } from './request.ts'
import { type Issue, signedBy, slipHead } from './slip-head.ts'
import type { SlipNames } from './slip-names.ts'

/** What form 03 says. */
export interface RefusedRequest extends Requested {
  readonly reason: string
  /** The provision that the officer names. */
  readonly legalBasis?: string
}

/** Form 03: phiếu từ chối tiếp nhận giải quyết hồ sơ. */
export function refusalSlip(refused: RefusedRequest, issue: Issue, names: SlipNames): Slip {
  const { desk } = names.officeOn(issue.unitId, issue.day)
  const { owner } = refused
  return {
    ...slipHead('refusal', issue, names),
    blocks: [
      line('Nơi tiếp nhận', desk),
      ...requestedLines('Tiếp nhận hồ sơ của', refused, names),
      {
        kind: 'paragraph',
        text: `Qua xem xét, ${desk} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
      },
      strongLine('Lý do', refused.reason),
      ...(refused.legalBasis === undefined ? [] : [line('Căn cứ', refused.legalBasis)]),
      { kind: 'paragraph', text: 'Xin thông báo cho ông (bà) được biết và thực hiện.' },
    ],
    signatures: [signedBy('NGƯỜI NỘP HỒ SƠ', owner?.fullName), signedBy('NGƯỜI TIẾP NHẬN HỒ SƠ', issue.officer)],
    notes: [],
  }
}
