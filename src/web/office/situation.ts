import type { Unit } from '#organisation/index.ts'
import type { Report, ReportRow } from '#reporting/index.ts'

/** What a leader must see first, quoted from the report by unit; it computes no figure of its own. */
export interface Situation {
  readonly total: Report['total']
  readonly units: number
  /** Units in which nothing happened, in the catalogue's order. */
  readonly idle: readonly Unit[]
  /** Units with late or overdue dossiers, most of them first. */
  readonly troubled: readonly ReportRow[]
  /** Of what came in within the period: numerator and denominator of the online share. */
  readonly online: { readonly part: number; readonly whole: number }
}

export function situationOf({ rows, total }: Report): Situation {
  const badOf = ({ measures }: ReportRow) => measures.resolved_late + measures.open_overdue
  return {
    total,
    units: rows.length,
    idle: rows.flatMap(({ unit, measures }) => (unit !== null && measures.total === 0 ? [unit] : [])),
    troubled: rows.filter((row) => badOf(row) > 0).sort((a, b) => badOf(b) - badOf(a)),
    online: { part: total.online, whole: total.online + total.in_person },
  }
}
