import { dayOf, type FieldId, formatDay, type Instant, type ProcedureVersionId, type Slip } from '#kernel/index.ts'
import type { Applicant } from './applicant.ts'
import { momentWords } from './moment-words.ts'
import { type Issue, sealHint, slipHead } from './slip-head.ts'
import type { SlipNames } from './slip-names.ts'

/** What form 04 says: the due instant that is not kept stays the due instant of every figure. */
export interface Apology {
  readonly code: string
  readonly procedureVersionId: ProcedureVersionId
  readonly fieldId: FieldId
  readonly owner: Applicant | undefined
  readonly receivedAt: Instant
  readonly dueAt: Instant
  readonly reason: string
  readonly promisedAt: Instant
}

/** Form 04: apology for a result that is late, and the newly promised moment. */
export function apologySlip(apology: Apology, issue: Issue, names: SlipNames): Slip {
  const { desk, unit } = names.officeOn(issue.unitId, issue.day)
  const received = dayOf(apology.receivedAt)
  const field = names.fieldOn(apology.fieldId, received)
  const { name } = names.procedure(apology.procedureVersionId)
  const isLate = issue.day > dayOf(apology.dueAt)
  return {
    ...slipHead('apology', issue, names),
    addressee: apology.owner === undefined ? 'Ông (bà) chủ hồ sơ' : `Ông (bà)/Tổ chức ${apology.owner.fullName}`,
    blocks: [
      {
        kind: 'paragraph',
        text: `Ngày ${formatDay(received)}, ${desk} tiếp nhận hồ sơ của ông (bà)/tổ chức về việc ${name}, lĩnh vực ${field}, mã hồ sơ ${apology.code}.`,
      },
      { kind: 'line', label: 'Thời gian hẹn trả kết quả', value: momentWords(apology.dueAt) },
      {
        kind: 'paragraph',
        text: isLate
          ? `Tuy nhiên, đến nay ${unit} chưa trả kết quả giải quyết hồ sơ của ông (bà)/tổ chức đúng thời gian đã hẹn.`
          : `Tuy nhiên, ${unit} không thể trả kết quả giải quyết hồ sơ của ông (bà)/tổ chức đúng thời gian đã hẹn.`,
      },
      { kind: 'line', label: 'Lý do', value: apology.reason },
      {
        kind: 'paragraph',
        text: `Sự chậm trễ này gây phiền hà, tốn kém thời gian, công sức của ông (bà)/tổ chức. ${unit} xin lỗi ông (bà)/tổ chức và hẹn trả kết quả vào:`,
      },
      { kind: 'line', label: 'Thời gian hẹn lại', value: momentWords(apology.promisedAt), isStrong: true },
      {
        kind: 'paragraph',
        text: `Thời gian hẹn lại này không thay đổi hạn giải quyết ban đầu của hồ sơ. Mong nhận được sự thông cảm của ông (bà)/tổ chức.`,
      },
    ],
    signatures: [{ title: 'THỦ TRƯỞNG CƠ QUAN', hint: sealHint }],
    notes: ['Gửi người nộp hồ sơ; lưu cùng hồ sơ.'],
  }
}
