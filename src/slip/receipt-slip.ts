import { limitInWords } from '#deadline/index.ts'
import {
  dayOf,
  formatMoment,
  type Instant,
  type ProcedureVersionId,
  type Slip,
  type SlipBlock,
  yearOf,
} from '#kernel/index.ts'
import { type Applicant, applicantLines, line, strongLine } from './applicant.ts'
import { feeText, type PaidFee } from './fee-text.ts'
import { momentWords } from './moment-words.ts'
import { paperText, type ReceivedPaper } from './received-paper.ts'
import { requestText } from './request.ts'
import { type Issue, signedBy, slipHead, twoDigits } from './slip-head.ts'
import type { SlipNames } from './slip-names.ts'

/** Why sheets printed before are no longer right: the last correction, and the how many-th it is. */
export interface Replaced {
  readonly at: Instant
  readonly reason: string
  /** Full name of who corrected it. */
  readonly by?: string
  readonly time: number
}

/** What form 01 says about one dossier. */
export interface Receipt {
  readonly code: string
  readonly procedureVersionId: ProcedureVersionId
  readonly owner: Applicant | undefined
  readonly filer?: Applicant
  readonly proxy?: Applicant
  readonly subject?: string
  readonly papers: readonly ReceivedPaper[]
  readonly sets?: number
  readonly fee?: PaidFee
  /** When the clock started, which this slip proves. */
  readonly receivedAt: Instant
  readonly dueAt: Instant
  readonly delivery?: 'counter' | 'post' | 'electronic'
  /** Where a result sent by post goes. */
  readonly deliveryAddress?: string
  /** The sheets that this one replaces. */
  readonly replaces?: Replaced
  /** Address (without one, the code) and secret under which the holder looks the dossier up. */
  readonly lookup: { readonly address: string; readonly secret: string }
}

/** Form 01: giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
export function receiptSlip(receipt: Receipt, issue: Issue, names: SlipNames): Slip {
  const office = names.officeOn(issue.unitId, issue.day)
  const { replaces, lookup } = receipt
  return {
    ...slipHead('receipt', issue, names),
    ...(replaces === undefined ? {} : { replaces: replacesText(replaces) }),
    blocks: [
      strongLine('Mã hồ sơ', receipt.code),
      line('Nơi tiếp nhận', office.desk),
      ...applicantLines('Tiếp nhận hồ sơ của', receipt.owner),
      ...othersOf(receipt),
      ...requestOf(receipt, names),
      ...timesOf(receipt, names),
    ],
    signatures: [
      signedBy('NGƯỜI NỘP HỒ SƠ', (receipt.filer ?? receipt.proxy ?? receipt.owner)?.fullName),
      signedBy('NGƯỜI TIẾP NHẬN HỒ SƠ', issue.officer),
    ],
    qr: { content: lookup.address, caption: `Quét để tra cứu\nMã bí mật: ${lookup.secret}` },
    notes: ['Lập thành hai liên: lưu hồ sơ và giao người nộp. Không cho người không liên quan biết mã bí mật.'],
  }
}

function replacesText({ at, reason, by, time }: Replaced): string {
  const which = time === 1 ? '' : `, LẦN ${time}`
  const why = `Lý do: ${reason.replace(/[\s.]+$/u, '')}.`
  const who = by === undefined ? '' : ` Người sửa: ${by}.`
  return `BẢN THAY THẾ${which}\nThay mọi giấy cùng số đã in trước ${formatMoment(at)}. ${why}${who}`
}

function othersOf({ filer, proxy }: Receipt): readonly SlipBlock[] {
  const shown = ({ fullName, phone }: Applicant) =>
    phone === undefined ? fullName : `${fullName}, số điện thoại ${phone}`
  return [
    ...(filer === undefined ? [] : [line('Người nộp hồ sơ', shown(filer))]),
    ...(proxy === undefined ? [] : [line('Người được ủy quyền', shown(proxy))]),
  ]
}

function requestOf(
  { procedureVersionId, subject, papers, sets, fee }: Receipt,
  names: SlipNames,
): readonly SlipBlock[] {
  const { name } = names.procedure(procedureVersionId)
  const list: readonly SlipBlock[] =
    papers.length === 0
      ? [line('Thành phần hồ sơ nộp gồm', undefined)]
      : [
          { kind: 'paragraph', text: 'Thành phần hồ sơ nộp gồm:' },
          { kind: 'list', items: papers.map(paperText) },
        ]
  return [
    line('Nội dung yêu cầu giải quyết', requestText(name, subject)),
    ...list,
    line('Số lượng hồ sơ', sets === undefined ? undefined : `${twoDigits(sets)} (bộ)`),
    ...(fee === undefined ? [] : [line('Phí, lệ phí', feeText(fee))]),
  ]
}

const deliveryNames = {
  counter: 'Quầy trả kết quả',
  post: 'Nhà, qua dịch vụ bưu chính công ích',
  electronic: 'Môi trường điện tử (bản điện tử của kết quả)',
} as const

function timesOf(receipt: Receipt, names: SlipNames): readonly SlipBlock[] {
  const { limit } = names.procedure(receipt.procedureVersionId)
  return [
    line('Thời gian giải quyết theo quy định', limitInWords(limit).vi),
    line('Thời gian nhận hồ sơ', momentWords(receipt.receivedAt)),
    strongLine('Thời gian trả kết quả giải quyết hồ sơ', momentWords(receipt.dueAt)),
    line('Đăng ký nhận kết quả tại', deliveryText(receipt)),
    line('Vào Sổ theo dõi hồ sơ', `sổ điện tử năm ${yearOf(dayOf(receipt.receivedAt))}, tra theo mã hồ sơ`),
  ]
}

function deliveryText({ delivery, deliveryAddress }: Receipt): string | undefined {
  if (delivery === undefined) return undefined
  const name = deliveryNames[delivery]
  return delivery === 'post' && deliveryAddress !== undefined ? `${name}: ${deliveryAddress}` : name
}
