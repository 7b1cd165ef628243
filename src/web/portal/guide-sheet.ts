import type { Conditions, Paper, Procedure } from '#catalogue/index.ts'
import { limitInWords } from '#deadline/index.ts'
import type { Slip, SlipBlock } from '#kernel/index.ts'
import { formsOn } from '#slip/index.ts'
import type { ShownProcedure } from './procedure-page.tsx'
import {
  amountOf,
  audienceWords,
  conditionsUnchecked,
  conditionsUnknown,
  feeAmount,
  feesUnknown,
  limitUnchecked,
  noConditions,
  papersUnknown,
  timesInWords,
} from './procedure-words.ts'

interface Sender {
  readonly office: { readonly superior?: string; readonly issuer: string; readonly place: string }
  /** Where the procedure's page is. */
  readonly address: string
}

// A name of 300 letters in capitals would fill half the sheet.
const longestTitle = 90

/** What a procedure's page says, on one sheet to take home: in Vietnamese, as all papers of the desk. */
export function guideSheet(shown: ShownProcedure, { office, address }: Sender): Slip {
  const { procedure, reference, day, times, conditions } = shown
  const isShort = procedure.name.length <= longestTitle
  return {
    ...(office.superior === undefined ? {} : { superior: office.superior }),
    issuer: office.issuer,
    place: office.place,
    date: day,
    formName: `Mã thủ tục ${procedure.code}`,
    title: isShort ? `HƯỚNG DẪN LÀM THỦ TỤC\n${procedure.name.toLocaleUpperCase('vi')}` : 'HƯỚNG DẪN LÀM THỦ TỤC',
    blocks: [
      ...(isShort ? [] : [line('Thủ tục', procedure.name, true)]),
      ...(procedure.resultName === null ? [] : [line('Bạn nhận được', procedure.resultName)]),
      line('Ai làm được', audienceWords(reference.signposts.audiences.get(procedure.id)).vi),
      ...conditionsOf(conditions),
      ...papersOf(procedure),
      ...feesOf(procedure),
      line('Thời hạn', `${limitInWords(procedure.limit).vi}, tính từ khi nhận đủ giấy tờ.`, true),
      ...(procedure.legalBasis === null ? [] : [line('Thời hạn theo', procedure.legalBasis)]),
      ...(times?.days === undefined ? [] : [line('Thực tế gần đây', timesInWords(times).vi)]),
      line(
        'Nộp ở đâu',
        `${formsOn(day).deskName[procedure.levels.at(-1) ?? 'commune']} nơi bạn ở, hoặc gửi qua dịch vụ bưu chính công ích.`,
      ),
      {
        kind: 'paragraph',
        text: 'Nộp xong, bạn nhận giấy hẹn có mã hồ sơ và ngày trả kết quả. Hãy giữ giấy này để tra cứu và nhận kết quả.',
      },
    ],
    signatures: [],
    qr: { content: address, caption: 'Quét để xem bản mới' },
    notes: [
      ...(conditions === undefined ? [conditionsUnknown.vi] : []),
      ...(conditions?.legalBasis === null ? [conditionsUnchecked.vi] : []),
      ...(times?.days === undefined ? [] : ['Thực tế gần đây không phải lời hứa.']),
      ...(procedure.legalBasis === null ? [limitUnchecked.vi] : []),
    ],
  }
}

function line(label: string, value: string, isStrong = false): SlipBlock {
  return { kind: 'line', label, value, ...(isStrong ? { isStrong: true } : {}) }
}

function conditionsOf(conditions: Conditions | undefined): readonly SlipBlock[] {
  if (conditions === undefined) return []
  const { items, legalBasis } = conditions
  if (items.length === 0) return [line('Điều kiện', noConditions.vi)]
  return [
    { kind: 'paragraph', text: legalBasis === null ? 'Điều kiện:' : `Điều kiện (theo ${legalBasis}):` },
    { kind: 'list', items },
  ]
}

function papersOf({ papers }: Procedure): readonly SlipBlock[] {
  if (papers.length === 0) return [line('Cần mang', papersUnknown.vi)]
  const told = (paper: Paper) =>
    `${paper.name}: ${amountOf(paper).vi}${paper.isRequired ? '' : ' (chỉ khi trường hợp của bạn cần)'}`
  return [
    { kind: 'paragraph', text: 'Cần mang:' },
    { kind: 'list', items: papers.map(told) },
  ]
}

function feesOf({ fees }: Procedure): readonly SlipBlock[] {
  if (fees.length === 0) return [line('Phí, lệ phí', feesUnknown.vi)]
  return [
    { kind: 'paragraph', text: 'Phí, lệ phí:' },
    { kind: 'list', items: fees.map((fee) => `${fee.name}: ${feeAmount(fee).vi}`) },
  ]
}
