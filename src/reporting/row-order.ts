import type { Field, Procedure } from '#catalogue/index.ts'
import { compareVietnamese } from '#kernel/index.ts'
import type { Level, Unit } from '#organisation/index.ts'
import type { ReportRow } from './report.ts'

const levelOrder: readonly (Level | null)[] = ['province', 'district', 'commune', null]

/**
 * Rows in the catalogue's order. Where rows are procedures, theirs is the order that counts, as in Biểu 3 of letter 394:
 * a field stands where its first procedure does.
 */
export function inCatalogueOrder(rows: readonly ReportRow[]): readonly ReportRow[] {
  const ordered = [...rows].sort(byCatalogue)
  const places = new Map<string, number>()
  for (const [place, row] of ordered.entries()) {
    const group = groupOf(row)
    if (!places.has(group)) places.set(group, place)
  }
  const placeOf = (row: ReportRow) => places.get(groupOf(row)) ?? 0
  return ordered.sort((a, b) => placeOf(a) - placeOf(b))
}

/** Most dossiers first; equals stay in the order that they are given in. */
export function mostDossiersFirst(rows: readonly ReportRow[]): readonly ReportRow[] {
  return [...rows].sort((a, b) => b.measures.total - a.measures.total)
}

function groupOf({ unit, field, level }: ReportRow): string {
  return `${level}/${unit?.id}/${field?.id}`
}

function byCatalogue(a: ReportRow, b: ReportRow): number {
  return (
    levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) ||
    inOrder(a.unit, b.unit) ||
    inOrder(a.procedure, b.procedure) ||
    inOrder(a.field, b.field)
  )
}

type Listed = Unit | Field | Procedure | null

function inOrder(a: Listed, b: Listed): number {
  if (a === null || b === null) return 0
  return a.listOrder - b.listOrder || compareVietnamese(a.name, b.name) || a.id - b.id
}
