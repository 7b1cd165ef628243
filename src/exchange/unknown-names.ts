import {
  type Catalogue,
  closestFieldNames,
  closestProcedureNames,
  type Field,
  findProcedure,
  type Procedure,
} from '#catalogue/index.ts'
import { formatDay, type PlainDate, type Text } from '#kernel/index.ts'
import { closestUnits, type Organisation } from '#organisation/index.ts'
import type { Fault } from './bad-line.ts'
import type { Column } from './columns.ts'

/** What to say of a unit's name that nobody bears on that day. */
export function unknownUnit(organisation: Organisation, name: string, day: PlainDate): Fault {
  const namesakes = organisation.units.filter((unit) => unit.name === name || unit.agencyCode === name)
  if (namesakes.length > 0) return fault('unit', name, outside(day, namesakes))
  const names = closestUnits(organisation, name, { from: day, to: day }).map((unit) => unit.name)
  return fault('unit', name, suggest('đơn vị', 'unit', names))
}

export function unknownField(catalogue: Catalogue, name: string, day: PlainDate): Fault {
  const namesakes = catalogue.fields.filter((field) => field.name === name || field.code === name)
  if (namesakes.length > 0) return fault('field', name, outside(day, namesakes))
  return fault('field', name, suggest('lĩnh vực', 'field', closestFieldNames(catalogue, name, { from: day, to: day })))
}

/** What to say of a procedure that the field does not hold on that day: it may be in another one, or in force at another time. */
export function unknownProcedure(catalogue: Catalogue, name: string, field: Field, day: PlainDate): Fault {
  const elsewhere = findProcedure(catalogue, { nameOrCode: name, on: day })
  if (elsewhere !== undefined) return fault('procedure', name, inAnotherField(catalogue, elsewhere))
  const namesakes = catalogue.procedures.filter((each) => each.name === name || each.code === name)
  if (namesakes.length > 0) return fault('procedure', name, outside(day, namesakes))
  const names = closestProcedureNames(catalogue, { nameOrCode: name, fieldId: field.id, on: day })
  return fault('procedure', name, suggest('thủ tục của lĩnh vực này', 'procedure of this field', names))
}

function inAnotherField(catalogue: Catalogue, procedure: Procedure): Text {
  const name = catalogue.fields.find((field) => field.id === procedure.fieldId)?.name ?? ''
  return {
    vi: `thủ tục của lĩnh vực đã ghi; thủ tục này thuộc lĩnh vực '${name}'`,
    en: `a procedure of the field given; this one is in the field '${name}'`,
  }
}

interface Version {
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

function outside(day: PlainDate, versions: readonly Version[]): Text {
  const spans = versions.map(({ validFrom, validTo }) => ({
    vi: `từ ${formatDay(validFrom)}${validTo === null ? '' : ` đến ${formatDay(validTo)}`}`,
    en: `from ${validFrom}${validTo === null ? '' : ` to ${validTo}`}`,
  }))
  return {
    vi: `tên hoặc mã có hiệu lực vào ngày ${formatDay(day)}; cái này chỉ có hiệu lực ${spans.map(({ vi }) => vi).join('; ')}`,
    en: `what exists on ${day}; this one exists only ${spans.map(({ en }) => en).join('; ')}`,
  }
}

function suggest(vi: string, en: string, names: readonly string[]): Text {
  const list = names.map((name) => `'${name}'`)
  return {
    vi: `tên hoặc mã ${vi} trong danh mục${list.length === 0 ? '' : `, có phải ${list.join(' hay ')}?`} (--create-missing để tạo mới)`,
    en: `the name or code of a ${en} in the catalogue${list.length === 0 ? '' : `: ${list.join(' or ')}?`} (--create-missing creates it)`,
  }
}

function fault(column: Column, found: string, expected: Text): Fault {
  return { column, found, expected }
}

/** Why nothing may be created under this name, if so: a spreadsheet must not take it for a formula. */
export function refusedNewName(column: Column, name: string): (() => Fault) | undefined {
  if (/^[\p{L}\p{N}]/u.test(name)) return undefined
  return () =>
    fault(column, name, {
      vi: 'tên mới bắt đầu bằng chữ hoặc số',
      en: 'a new name that begins with a letter or digit',
    })
}
