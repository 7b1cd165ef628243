import type { Column, Instant, Slip } from '#kernel/index.ts'
import { line, strongLine } from './applicant.ts'
import { momentWords } from './moment-words.ts'
import { type Issue, signHint, slipHead } from './slip-head.ts'
import type { SlipNames } from './slip-names.ts'

/** One hand-over of a dossier from one desk to the next. */
export interface Passing {
  readonly at: Instant
  /** Desk and person that gave it; the person where one is known. */
  readonly from: Desk
  readonly to: Desk
  /** Trước hạn, Đúng hạn, Quá hạn, by the due instant of the day. */
  readonly result: string
  readonly note?: string
}

export interface Desk {
  readonly name: string
  readonly person?: string
}

/** What form 06 says about one dossier. */
export interface ControlledDossier {
  readonly code: string
  /** The unit that resolves it. */
  readonly unit: string
  /** Units that were consulted. */
  readonly partners: readonly string[]
  readonly passings: readonly Passing[]
}

const columns: readonly Column[] = [
  { heading: ['Tên cơ quan, bộ phận'], kind: 'text', weight: 5 },
  { heading: ['Thời gian giao, nhận hồ sơ'], kind: 'text', weight: 4 },
  { heading: ['Người giao'], kind: 'text', weight: 3 },
  { heading: ['Người nhận'], kind: 'text', weight: 3 },
  { heading: ['Kết quả giải quyết (trước hạn, đúng hạn, quá hạn)'], kind: 'text', weight: 3 },
  { heading: ['Ghi chú'], kind: 'text', weight: 3 },
]

/** Form 06: phiếu kiểm soát quá trình giải quyết hồ sơ, which goes with the dossier from desk to desk. */
export function controlSlip(dossier: ControlledDossier, issue: Issue, names: SlipNames): Slip {
  const rows = dossier.passings.map(({ at, from, to, result, note }) => ({
    kind: 'item' as const,
    cells: [
      `1. Giao: ${from.name}\n2. Nhận: ${to.name}`,
      momentWords(at),
      from.person ?? null,
      to.person ?? null,
      result,
      note ?? null,
    ],
  }))
  return {
    ...slipHead('control', issue, names),
    blocks: [
      strongLine('Mã hồ sơ', dossier.code),
      line('Cơ quan (bộ phận) giải quyết hồ sơ', dossier.unit),
      line('Cơ quan phối hợp giải quyết hồ sơ', dossier.partners.join(', ') || 'không có'),
      { kind: 'table', table: { heading: [], columns, rows, notes: [], orientation: 'portrait' } },
    ],
    signatures: [
      { title: 'NGƯỜI LẬP PHIẾU', hint: signHint, ...(issue.officer === undefined ? {} : { name: issue.officer }) },
    ],
    notes: ['Phiếu lập từ nhật ký của hồ sơ; kết quả so với hạn trả kết quả tại thời điểm giao, nhận.'],
  }
}
