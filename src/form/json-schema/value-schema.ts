import { declared, type FormField, type FormOption, type TableColumn, usualLongest, usualMost } from '../definition.ts'
import { provinces } from '../places.ts'
import { loosely, type Schema, written } from './schema.ts'

/**
 * What an answer to the field has to look like, as far as a schema can say it. The rest is the engine's: that a day exists and is
 * on the right side of today, that a number lies within its bounds, that a commune exists.
 */
export function valueSchema(field: FormField): Schema {
  switch (field.kind) {
    case 'choices':
      return { type: 'array', items: { enum: valuesOf(field.options) }, minItems: 1, uniqueItems: true }
    case 'file':
      return { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: field.greatest ?? usualMost.file }
    case 'address':
      return addressSchema
    case 'table':
      return {
        type: 'array',
        minItems: Math.max(1, field.least ?? 0),
        maxItems: field.greatest ?? usualMost.table,
        items: rowSchema(field.columns),
      }
    case 'long-text':
      return { type: 'string', pattern: written, maxLength: field.longest ?? usualLongest['long-text'] }
    case 'declaration':
      return { const: declared }
    case 'identity-number':
    case 'phone':
    case 'email':
      return { type: 'string', pattern: patterns[field.kind] }
    default:
      return columnSchema(field)
  }
}

const patterns = {
  'identity-number': '^(?!\\D*(\\d)(?:\\D*\\1)*\\D*$)(?:(?:[\\s.-]*\\d){12}|(?:[\\s.-]*\\d){9})[\\s.-]*$',
  phone: loosely('\\+?\\d(?:(?:\\s+|[.-])?\\d){7,14}'),
  email: loosely('[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>.]{2,}'),
  money: loosely('(?:\\d{1,12}|\\d{1,3}(?:(?:\\s+|[.,])\\d{3}){1,3})(?:\\s*(?:[đĐ](?:[ồỒ][nN][gG])?|[vV][nN][đĐdD]))?'),
  date: loosely(
    '\\d{8}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}-\\d{1,2}-\\d{4}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{1,2}\\s+\\d{1,2}\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}',
  ),
} as const

const addressSchema: Schema = {
  type: 'object',
  properties: {
    detail: { type: 'string', pattern: written, maxLength: 200 },
    commune: { type: 'string', pattern: written, maxLength: 200 },
    province: { enum: provinces },
  },
  required: ['detail', 'commune', 'province'],
  additionalProperties: false,
}

function rowSchema(columns: readonly TableColumn[]): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(columns.map((column) => [column.key, titled(column, columnSchema(column))])),
    required: columns.flatMap(({ key, isOptional }) => (isOptional ? [] : [key])),
    additionalProperties: false,
    minProperties: 1,
  }
}

function columnSchema(column: TableColumn): Schema {
  switch (column.kind) {
    case 'text':
      return { type: 'string', pattern: written, maxLength: column.longest ?? usualLongest.text }
    case 'number':
      return { type: 'string', pattern: numberPattern(column.decimals ?? 0) }
    case 'choice':
      return { enum: valuesOf(column.options) }
    default:
      return { type: 'string', pattern: patterns[column.kind] }
  }
}

/** Digits grouped by dots or not; decimals after a comma, or after a dot where they cannot be a group. */
function numberPattern(decimals: number): string {
  const whole = '-?(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,15})'
  if (decimals === 0) return loosely(whole)
  return loosely(`${whole}(?:,\\d{1,${decimals}})?|-?\\d{1,15}\\.\\d{1,${Math.min(2, decimals)}}`)
}

/** Words for those who read the schema: the question and its hint. */
export function titled({ label, hint }: Pick<FormField, 'label' | 'hint'>, schema: Schema): Schema {
  if (typeof schema === 'boolean') return schema
  return { title: label.vi, ...(hint && { description: hint.vi }), ...schema }
}

function valuesOf(options: readonly FormOption[]): readonly string[] {
  return options.map(({ value }) => value)
}
