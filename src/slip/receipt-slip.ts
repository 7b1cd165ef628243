import { limitInWords } from '#deadline/index.ts'
import {
  dayOf,
  formatMoment,
  formatMoney,
  type Instant,
  type Money,
  type ProcedureVersionId,
  type Slip,
  type SlipBlock,
  yearOf,
} from '#kernel/index.ts'
import { type Applicant, applicantLines, line, strongLine } from './applicant.ts'
import { momentWords } from './moment-words.ts'
import { type Issue, signedBy, slipHead, twoDigits } from './slip-head.ts'
import type { SlipNames } from './slip-names.ts'

/** A paper as it was received. */
export interface ReceivedPaper {
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly isElectronic?: boolean
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
  readonly fee?: {
    readonly due: Money
    readonly paid: Money
    readonly receiptNumber?: string
    readonly exemption?: string
  }
  /** When the clock started, which this slip proves. */
  readonly receivedAt: Instant
  readonly dueAt: Instant
  readonly delivery?: 'counter' | 'post' | 'electronic'
  /** The sheet that this one replaces: until when it was right, and why it no longer is. */
  readonly replaces?: { readonly at: Instant; readonly reason: string }
  /** Address and secret under which the holder looks the dossier up. */
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

function replacesText({ at, reason }: NonNullable<Receipt['replaces']>): string {
  return `BẢN THAY THẾ\nThay giấy cùng số đã in trước ${formatMoment(at)}. Lý do: ${reason}`
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
    line('Nội dung yêu cầu giải quyết', subject === undefined ? name : `${name} (${subject})`),
    ...list,
    line('Số lượng hồ sơ', sets === undefined ? undefined : `${twoDigits(sets)} (bộ)`),
    ...(fee === undefined ? [] : [line('Phí, lệ phí', feeText(fee))]),
  ]
}

function paperText({ name, originals, copies, isElectronic }: ReceivedPaper): string {
  const counts = [
    originals === 0 ? '' : `${twoDigits(originals)} bản chính`,
    copies === 0 ? '' : `${twoDigits(copies)} bản sao`,
    isElectronic === true ? 'bản điện tử' : '',
  ].filter((count) => count !== '')
  return counts.length === 0 ? name : `${name}: ${counts.join(', ')}`
}

function feeText({ due, paid, receiptNumber, exemption }: NonNullable<Receipt['fee']>): string {
  const parts = [
    formatMoney(due),
    exemption === undefined ? '' : `miễn, giảm: ${exemption}`,
    due === 0 && paid === 0 ? '' : `đã thu ${paid === 0 ? '0 đồng' : formatMoney(paid)}`,
    receiptNumber === undefined ? '' : `biên lai số ${receiptNumber}`,
  ]
  return parts.filter((part) => part !== '').join('; ')
}

const deliveryNames = {
  counter: 'Quầy trả kết quả',
  post: 'Nhà, qua dịch vụ bưu chính công ích',
  electronic: 'Môi trường điện tử (bản điện tử của kết quả)',
} as const

function timesOf(receipt: Receipt, names: SlipNames): readonly SlipBlock[] {
  const { limit } = names.procedure(receipt.procedureVersionId)
  const delivery = receipt.delivery === undefined ? undefined : deliveryNames[receipt.delivery]
  return [
    line('Thời gian giải quyết theo quy định', limitInWords(limit).vi),
    line('Thời gian nhận hồ sơ', momentWords(receipt.receivedAt)),
    strongLine('Thời gian trả kết quả giải quyết hồ sơ', momentWords(receipt.dueAt)),
    line('Đăng ký nhận kết quả tại', delivery),
    line('Vào Sổ theo dõi hồ sơ', `sổ điện tử năm ${yearOf(dayOf(receipt.receivedAt))}, tra theo mã hồ sơ`),
  ]
}
