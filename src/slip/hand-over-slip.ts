import type { Instant, ProcedureVersionId, Slip } from '#kernel/index.ts'
import { applicantLines, line, strongLine } from './applicant.ts'
import { momentWords } from './moment-words.ts'
import { type Requested, requestText } from './request.ts'
import { type Issue, signedBy, slipHead } from './slip-head.ts'
import type { SlipNames } from './slip-names.ts'

/** What the hand-over slip says. */
export interface HandOver extends Requested {
  readonly code: string
  readonly procedureVersionId: ProcedureVersionId
  /** How it ended: `Đã có kết quả`. */
  readonly outcome: string
  readonly resultNumber?: string
  readonly dueAt?: Instant
  readonly finishedAt: Instant
  readonly handedOverAt: Instant
  /** Name of who took it, and as what: `Lò Thị Mai (người nộp)`. */
  readonly receiver: string | undefined
  readonly receiverRole: string
  readonly manner: string
  readonly document?: string
  readonly note?: string
}

/** Phiếu trả kết quả: a receipt of our own for what was handed over, no form of the circular (docs/decisions/0088). */
export function handOverSlip(handOver: HandOver, issue: Issue, names: SlipNames): Slip {
  const { procedureVersionId, subject, receiver, receiverRole } = handOver
  return {
    ...slipHead('hand-over', issue, names),
    blocks: [
      strongLine('Mã hồ sơ', handOver.code),
      line('Nơi trả kết quả', names.officeOn(issue.unitId, issue.day).desk),
      ...applicantLines('Hồ sơ của', handOver.owner),
      line('Nội dung yêu cầu giải quyết', requestText(names.procedure(procedureVersionId).name, subject)),
      strongLine('Kết quả giải quyết', handOver.outcome),
      line('Số văn bản kết quả', handOver.resultNumber),
      ...(handOver.dueAt === undefined ? [] : [line('Thời gian hẹn trả kết quả', momentWords(handOver.dueAt))]),
      line('Thời gian có kết quả', momentWords(handOver.finishedAt)),
      strongLine('Thời gian trả kết quả', momentWords(handOver.handedOverAt)),
      line('Phương thức trả', handOver.manner),
      ...(handOver.document === undefined ? [] : [line('Số biên nhận, vận đơn', handOver.document)]),
      line('Người nhận', receiver === undefined ? receiverRole : `${receiver} (${receiverRole})`),
      ...(handOver.note === undefined ? [] : [line('Ghi chú', handOver.note)]),
      { kind: 'paragraph', text: 'Người nhận xác nhận đã nhận đủ kết quả ghi trên.' },
    ],
    signatures: [signedBy('NGƯỜI NHẬN KẾT QUẢ', receiver), signedBy('NGƯỜI TRẢ KẾT QUẢ', issue.officer)],
    notes: ['Lập thành hai liên: lưu hồ sơ và giao người nhận. Phiếu này không thuộc các mẫu của thông tư.'],
  }
}
