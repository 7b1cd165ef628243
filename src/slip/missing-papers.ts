import type { Column, SlipBlock } from '#kernel/index.ts'

/** A paper that is still missing, and why it is needed. */
export interface Missing {
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly why: string
}

const columns: readonly Column[] = [
  { heading: ['TT'], kind: 'ordinal', weight: 1 },
  { heading: ['Thành phần hồ sơ'], kind: 'text', weight: 6 },
  { heading: ['Số lượng', 'Bản chính'], kind: 'count', weight: 1.5 },
  { heading: ['Số lượng', 'Bản sao'], kind: 'count', weight: 1.5 },
  { heading: ['Nội dung cần bổ sung, hoàn thiện'], kind: 'text', weight: 6 },
]

/** The papers of a request, all of them at once, as a table. */
export function missingTable(items: readonly Missing[]): SlipBlock {
  const rows = items.map(({ name, originals, copies, why }, index) => ({
    kind: 'item' as const,
    cells: [index + 1, name, originals === 0 ? null : originals, copies === 0 ? null : copies, why],
  }))
  return { kind: 'table', table: { heading: [], columns, rows, notes: [], orientation: 'portrait' } }
}
