import { findPlainDate, formatDay, type Period, parsePeriod, type Text } from '#kernel/index.ts'
import { closestUnits, findUnit, type Organisation, type Unit } from '#organisation/index.ts'
import type { ReportQuery } from '../paths.ts'
import type { FieldError } from '../shared/field.tsx'

/** What stands in the form, as it was typed. */
export interface TypedScope {
  readonly tu: string
  readonly den: string
  readonly unit: string
}

/** The period and unit that an address names, or what is wrong with them. */
export type Scope =
  | { readonly ok: true; readonly period: Period; readonly unit: Unit | undefined; readonly query: ReportQuery }
  | { readonly ok: false; readonly typed: TypedScope; readonly errors: readonly FieldError[] }

interface Known {
  readonly organisation: Organisation
  /** Shown where the address names no period. */
  readonly latest: Period
}

export function readScope(query: URLSearchParams, { organisation, latest }: Known): Scope {
  const typed = typedScope(query, latest)
  const dayErrors = [dayError('tu', typed.tu), dayError('den', typed.den)].filter((error) => error !== undefined)
  if (dayErrors.length > 0) return { ok: false, typed, errors: dayErrors }
  const period = parsePeriod(typed.tu, typed.den)
  if (!period.ok) return { ok: false, typed, errors: [{ field: 'den', message: period.refusal.message }] }
  if (typed.unit === '') return { ok: true, period: period.value, unit: undefined, query: queryOf(period.value) }
  const unit = findUnit(organisation, typed.unit, period.value)
  if (unit === undefined) {
    const message = unknownUnit(organisation, typed.unit, period.value)
    return { ok: false, typed, errors: [{ field: 'don-vi', message }] }
  }
  return { ok: true, period: period.value, unit, query: queryOf(period.value, unit) }
}

/** The address of a scope: days as ISO, the unit by its code. */
export function queryOf(period: Period, unit?: Unit): ReportQuery {
  return { tu: period.from, den: period.to, ...(unit === undefined ? {} : { 'don-vi': unit.agencyCode }) }
}

export function typedOf({ period, unit }: { readonly period: Period; readonly unit: Unit | undefined }): TypedScope {
  return { tu: formatDay(period.from), den: formatDay(period.to), unit: unit?.agencyCode ?? '' }
}

function typedScope(query: URLSearchParams, latest: Period): TypedScope {
  const hasNone = !query.has('tu') && !query.has('den')
  const tu = hasNone ? latest.from : (query.get('tu') ?? '')
  const den = hasNone ? latest.to : (query.get('den') ?? '')
  return { tu, den, unit: (query.get('don-vi') ?? '').trim() }
}

const labels: Readonly<Record<'tu' | 'den', Text>> = {
  tu: { vi: 'Từ ngày', en: 'From' },
  den: { vi: 'Đến ngày', en: 'To' },
}

function dayError(field: 'tu' | 'den', typed: string): FieldError | undefined {
  const { vi, en } = labels[field]
  if (typed.trim() === '')
    return {
      field,
      message: { vi: `${vi}: chưa ghi. Hãy ghi như 31/01/2020.`, en: `${en}: is missing. Write it like 31/01/2020.` },
    }
  const day = findPlainDate(typed)
  if (day !== undefined && day >= '1976-01-01' && day <= '2199-12-31') return undefined
  const found = typed.slice(0, 60)
  return day === undefined
    ? {
        field,
        message: {
          vi: `${vi}: “${found}” không phải là ngày. Hãy ghi như 31/01/2020.`,
          en: `${en}: “${found}” is not a day. Write it like 31/01/2020.`,
        },
      }
    : {
        field,
        message: {
          vi: `${vi}: năm phải từ 1976 đến 2199. Hãy ghi như 31/01/2020.`,
          en: `${en}: the year must be from 1976 to 2199. Write it like 31/01/2020.`,
        },
      }
}

function unknownUnit(organisation: Organisation, typed: string, period: Period): Text {
  const names = closestUnits(organisation, typed, period).map((unit) => unit.name)
  const days = `${formatDay(period.from)} – ${formatDay(period.to)}`
  const found = typed.slice(0, 100)
  return {
    vi: `Phạm vi: không có đơn vị “${found}” trong kỳ ${days}. ${names.length > 0 ? `Có phải: ${names.join(', ')}? ` : ''}Hãy chọn trong danh sách.`,
    en: `Scope: there is no unit “${found}” in ${days}. ${names.length > 0 ? `Did you mean: ${names.join(', ')}? ` : ''}Choose one of the list.`,
  }
}
