import { formatDay, type Instant, type PlainDate, type Slip, type SlipBlock } from '#kernel/index.ts'
import { line, strongLine } from './applicant.ts'
import { type Missing, missingTable } from './missing-papers.ts'
import { momentWords } from './moment-words.ts'
import { type Requested, requestedLines } from './request.ts'
import { type Issue, signedBy, slipHead } from './slip-head.ts'
import type { SlipNames } from './slip-names.ts'

/** What form 02 asks for. */
export interface SupplementRequest extends Requested {
  readonly items: readonly Missing[]
  readonly reason: string
  readonly supplyBy?: PlainDate
  /** When the clock of an accepted dossier was stopped for it; absent before acceptance. */
  readonly stoppedAt?: Instant
  /** Where to ask: the office's telephone, never a private one. */
  readonly contact?: string
}

/** Form 02: phiếu yêu cầu bổ sung, hoàn thiện hồ sơ; made once, with everything that is missing. */
export function supplementSlip(request: SupplementRequest, issue: Issue, names: SlipNames): Slip {
  return {
    ...slipHead('supplement', issue, names),
    blocks: [
      ...requestedLines('Hồ sơ của', request, names),
      { kind: 'paragraph', text: 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:' },
      missingTable(request.items),
      line('Lý do', request.reason),
      ...termsOf(request),
      { kind: 'paragraph', text: contactText(request, issue) },
    ],
    signatures: [signedBy('NGƯỜI NỘP HỒ SƠ', undefined), signedBy('NGƯỜI HƯỚNG DẪN', issue.officer)],
    notes: [],
  }
}

function termsOf({ supplyBy, stoppedAt }: SupplementRequest): readonly SlipBlock[] {
  return [
    ...(supplyBy === undefined ? [] : [strongLine('Nộp bổ sung chậm nhất', `ngày ${formatDay(supplyBy)}`)]),
    ...(stoppedAt === undefined
      ? []
      : [line('Thời hạn giải quyết', `tạm dừng từ ${momentWords(stoppedAt)}; tính tiếp khi nhận đủ giấy tờ bổ sung`)]),
  ]
}

function contactText({ contact }: SupplementRequest, { officer }: Issue): string {
  const whom = officer === undefined ? 'nơi tiếp nhận hồ sơ' : `ông (bà) ${officer}`
  const how = contact === undefined ? '' : `, số điện thoại ${contact}`
  return `Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, ông (bà) liên hệ với ${whom}${how} để được hướng dẫn.`
}
