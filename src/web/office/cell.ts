import type { Catalogue, Field, Procedure } from '#catalogue/index.ts'
import { isValidDuring, latestVersion, type Period } from '#kernel/index.ts'
import { findUnit, type Level, type Organisation, type Unit } from '#organisation/index.ts'
import { type Figure, formulas, type ReportRow } from '#reporting/index.ts'
import type { CellQuery, ReportQuery } from '../paths.ts'

/** What the address of a cell says of its row: nothing where it is the total. */
export interface CellRow {
  readonly unit?: Unit
  readonly level?: Level
  readonly field?: Field
  readonly procedure?: Procedure
}

/** The address of a cell within a report's own. */
export function cellQuery(query: ReportQuery, figure: Figure, row?: ReportRow): CellQuery {
  const { unit, level, field, procedure } = row ?? {}
  return cellQueryOf(query, figure, {
    ...(unit && unit.agencyCode !== query['don-vi'] && { unit }),
    ...(level && { level }),
    ...(field && { field }),
    ...(procedure && { procedure }),
  })
}

/** The same of a row that an address named. */
export function cellQueryOf(query: ReportQuery, figure: Figure, { unit, level, field, procedure }: CellRow): CellQuery {
  return {
    ...query,
    measure: figure,
    ...(unit && { hang: unit.agencyCode }),
    ...(level && { cap: level }),
    ...(field && { 'linh-vuc': field.code }),
    ...(procedure && { 'thu-tuc': procedure.code }),
  }
}

export function readFigure(text: string | null): Figure | undefined {
  return text !== null && Object.hasOwn(formulas, text) ? (text as Figure) : undefined
}

const levels: readonly Level[] = ['province', 'district', 'commune']

interface Known {
  readonly organisation: Organisation
  readonly catalogue: Catalogue
  readonly period: Period
}

/** The row that an address names; undefined when it names something that the period does not know. */
export function readCellRow(query: URLSearchParams, { organisation, catalogue, period }: Known): CellRow | undefined {
  const [hang, cap, fieldCode, procedureCode] = ['hang', 'cap', 'linh-vuc', 'thu-tuc'].map((name) => query.get(name))
  const unit = hang ? rowUnit(organisation, hang, period) : null
  const level = cap ? levels.find((known) => known === cap) : null
  const field = fieldCode ? byCode(catalogue.fields, fieldCode, period) : null
  const procedure = procedureCode ? byCode(catalogue.procedures, procedureCode, period) : null
  if (unit === undefined || level === undefined || field === undefined || procedure === undefined) return undefined
  return {
    ...(unit && { unit }),
    ...(level && { level }),
    ...(field && { field }),
    ...(procedure && { procedure }),
  }
}

// A unit that had ended before the period may still have dossiers in it.
function rowUnit(organisation: Organisation, code: string, period: Period): Unit | undefined {
  const known = organisation.units.filter(({ agencyCode }) => agencyCode === code)
  return findUnit(organisation, code, period) ?? latestVersion(known)
}

function byCode<T extends Field | Procedure>(all: readonly T[], code: string, period: Period): T | undefined {
  const versions = all.filter((one) => one.code === code)
  return latestVersion(versions.filter((one) => isValidDuring(one, period))) ?? latestVersion(versions)
}
