import { deliveryNames, outcomeNames } from '#dossier/index.ts'
import { type BookEntry, bookNote } from '#exchange/index.ts'
import {
  type Cell,
  type Column,
  dayOf,
  formatDay,
  formatTime,
  type Instant,
  type Period,
  type Table,
  type UnitId,
} from '#kernel/index.ts'
import { formsOn } from './forms/forms-on.ts'
import type { SlipNames } from './slip-names.ts'

/** What stands on the cover of a register book. */
export interface BookCover {
  readonly unitId: UnitId
  /** Dossiers accepted from the first to the last day. */
  readonly period: Period
  /** Quyển số. */
  readonly volume: string
}

/** A dossier of the book, with what the log alone does not tell. */
export interface BookLine {
  readonly entry: BookEntry
  /** When it went to the part of the agency that resolves it; null where nobody said. */
  readonly passedOnAt: Instant | null
}

const days = 'Ngày, tháng, năm'
const handing = 'Trả kết quả'

/** The columns as practice knows the book; none has been held against the circular's text. */
const columns: readonly Column[] = [
  { heading: ['TT'], kind: 'ordinal', weight: 2.4 },
  { heading: ['Mã hồ sơ'], kind: 'text', weight: 8.6 },
  { heading: ['Tên thủ tục hành chính'], kind: 'text', weight: 11.2 },
  { heading: ['Số lượng hồ sơ (bộ)'], kind: 'count', weight: 3.4 },
  { heading: ['Tên cá nhân, tổ chức'], kind: 'text', weight: 8 },
  { heading: ['Địa chỉ, số điện thoại'], kind: 'text', weight: 8 },
  { heading: ['Cơ quan chủ trì giải quyết'], kind: 'text', weight: 5.5 },
  { heading: [days, 'Nhận hồ sơ'], kind: 'text', weight: 6.8 },
  { heading: [days, 'Hẹn trả kết quả'], kind: 'text', weight: 6.8 },
  { heading: [days, 'Chuyển hồ sơ đến cơ quan giải quyết'], kind: 'text', weight: 6.8 },
  { heading: [days, 'Nhận kết quả từ cơ quan giải quyết'], kind: 'text', weight: 6.8 },
  { heading: [handing, days], kind: 'text', weight: 6.8 },
  { heading: [handing, 'Phương thức'], kind: 'text', weight: 5.5 },
  { heading: [handing, 'Ký nhận'], kind: 'text', weight: 6.5 },
  { heading: ['Ghi chú'], kind: 'text', weight: 10.6 },
]

/** Form 07: sổ theo dõi hồ sơ of a unit and period, one row a dossier in order of acceptance. */
export function registerBookTable(lines: readonly BookLine[], cover: BookCover, names: SlipNames): Table {
  const { unitId, period, volume } = cover
  const { title, formName } = formsOn(period.to).registerBook
  return {
    heading: [
      title,
      names.officeOn(unitId, period.to).desk,
      `Quyển số: ${volume}. Từ ngày ${formatDay(period.from)} đến ngày ${formatDay(period.to)}`,
      `(${formName})`,
    ],
    columns,
    rows: lines.map((line, index) => ({ kind: 'item', cells: [index + 1, ...cellsOf(line, names)] })),
    notes: [
      'Sổ lập từ nhật ký của từng hồ sơ. Hẹn trả kết quả: như ghi trên giấy tiếp nhận; hạn đã đổi ghi ở cột Ghi chú. Ký nhận: người nhận ký trên phiếu trả kết quả.',
    ],
    orientation: 'landscape',
  }
}

function cellsOf({ entry, passedOnAt }: BookLine, names: SlipNames): readonly Cell[] {
  const { code, procedureVersionId, sets, person, address, phone, acceptedAt, outcome } = entry
  const result = outcome === 'withdrawn' ? null : entry.finishedAt
  return [
    code,
    names.procedure(procedureVersionId).name,
    sets,
    person,
    joined([address, phone]),
    names.unitOn(entry.holderUnitId, dayOf(entry.lastAt)),
    moment(acceptedAt),
    moment(entry.promisedDueAt),
    passedOnAt === null ? null : moment(passedOnAt),
    result === null ? null : moment(result),
    entry.handedOverAt === null ? null : moment(entry.handedOverAt),
    entry.handedOverBy === null ? null : deliveryNames[entry.handedOverBy].vi,
    entry.receiver,
    noteOf(entry, names),
  ]
}

/** Time above, day below: the column is narrow. */
function moment(at: Instant): string {
  return `${formatTime(at)}\n${formatDay(dayOf(at))}`
}

function joined(parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join('; ') || null
}

function noteOf(entry: BookEntry, names: SlipNames): string | null {
  const { outcome, dueAt, promisedDueAt } = entry
  const ended = outcome === null || outcome === 'issued' ? null : outcomeNames[outcome].vi
  const moved =
    dueAt === null || dueAt === promisedDueAt ? null : `Hạn đã đổi: ${formatTime(dueAt)} ${formatDay(dayOf(dueAt))}`
  const document = entry.handOverDocument === null ? null : `giao kèm số ${entry.handOverDocument}`
  return joined([ended, moved, bookNote(entry, names.unitOn) || null, document])
}
