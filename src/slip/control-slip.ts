import { type Column, formatMoment, type Instant, type Slip } from '#kernel/index.ts'
import { line, strongLine } from './applicant.ts'
import { type Issue, signHint, slipHead } from './slip-head.ts'
import type { SlipNames } from './slip-names.ts'

/** One hand-over of a dossier from one desk to the next. */
export interface Passing {
  readonly at: Instant
  /** When somebody at the other desk took it, where that was later. */
  readonly takenAt?: Instant
  /** Desk and person that gave it; the person where one is known. */
  readonly from: Desk
  readonly to: Desk
  /** Trước hạn, đúng hạn, quá hạn: of the step that gave it, and of the dossier at its end. */
  readonly result: string
  readonly notes: readonly string[]
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
  { heading: ['Tên cơ quan, bộ phận'], kind: 'text', weight: 5.4 },
  { heading: ['Thời gian giao, nhận hồ sơ'], kind: 'text', weight: 4.6 },
  { heading: ['Người giao'], kind: 'text', weight: 3 },
  { heading: ['Người nhận'], kind: 'text', weight: 3 },
  { heading: ['Kết quả giải quyết (trước hạn, đúng hạn, quá hạn)'], kind: 'text', weight: 4 },
  { heading: ['Ghi chú'], kind: 'text', weight: 5 },
]

/** Form 06: phiếu kiểm soát quá trình giải quyết hồ sơ, which goes with the dossier from desk to desk. */
export function controlSlip(dossier: ControlledDossier, issue: Issue, names: SlipNames): Slip {
  const rows = dossier.passings.map(({ at, takenAt, from, to, result, notes }) => ({
    kind: 'item' as const,
    cells: [
      `1. Giao: ${from.name}\n2. Nhận: ${to.name}`,
      takenAt === undefined ? formatMoment(at) : `Giao: ${formatMoment(at)}\nNhận: ${formatMoment(takenAt)}`,
      from.person ?? null,
      to.person ?? null,
      result,
      notes.join('\n'),
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
    notes: [
      'Phiếu lập từ nhật ký của hồ sơ. Bước: thời gian làm việc đã dùng so với dự kiến của quy trình, không kể tạm dừng. Hồ sơ: so với hạn trả kết quả.',
    ],
  }
}
