import { type Text, tidy } from '#kernel/index.ts'
import type { FormField, FormOption, TableColumn } from '../definition.ts'
import { keyFrom } from '../keys.ts'

export type Json = Readonly<Record<string, unknown>>

/** A property of somebody's schema, with what it refers to looked up. */
export interface Property {
  readonly name: string
  readonly schema: Json
  readonly isRequired: boolean
  readonly root: Json
  /** The schema of what a list holds; undefined where it is none. */
  readonly items: () => Json | undefined
}

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function propertiesOf(schema: Json, root: Json): readonly Property[] {
  const { properties, required } = schema
  if (!isRecord(properties)) return []
  const names = Array.isArray(required) ? required : []
  return Object.entries(properties).flatMap(([name, value]) => {
    const found = resolved(value, root)
    if (found === undefined) return []
    const items = () => resolved(found['items'], root)
    return [{ name, schema: found, isRequired: names.includes(name), root, items }]
  })
}

/** A schema or what it refers to within the same file; no chain of references is followed without end. */
function resolved(value: unknown, root: Json, steps = 8): Json | undefined {
  if (!isRecord(value)) return undefined
  const reference = value['$ref']
  if (typeof reference !== 'string') return value
  const [, where = '', name = ''] = /^#\/(\$defs|definitions)\/([^/]+)$/u.exec(reference) ?? []
  const held = root[where]
  return steps > 0 && isRecord(held) ? resolved(held[name], root, steps - 1) : undefined
}

/** Question and hint, from a schema's own words or from its name. */
export function labelsOf(schema: Json, name: string): { readonly label: Text; readonly hint?: Text } {
  const label = words(schema['title']) ?? words(name) ?? { vi: 'Câu hỏi', en: 'Question' }
  const hint = words(schema['description'])
  return { label, ...(hint && { hint }) }
}

function words(value: unknown): Text | undefined {
  const text = typeof value === 'string' ? tidy(value) : ''
  return text === '' ? undefined : { vi: text, en: text }
}

/** The question that a property is; undefined where no form can ask it. */
export function fieldFromProperty(property: Property, taken: readonly string[]): FormField | undefined {
  const { name, schema, isRequired } = property
  const base = { key: keyFrom(name, taken), ...labelsOf(schema, name), ...(isRequired ? {} : { isOptional: true }) }
  if (schema['const'] === true) return { ...base, kind: 'declaration' }
  if (schema['type'] === 'array') return listField(base, property)
  const simple = simpleKind(schema)
  return simple && ({ ...base, ...simple } as FormField)
}

function listField(base: Omit<FormField, 'kind'>, property: Property): FormField | undefined {
  const items = property.items()
  if (items === undefined) return undefined
  const options = optionsOf(items)
  if (options !== undefined) return { ...base, kind: 'choices', options }
  const columns: TableColumn[] = []
  for (const { name, schema, isRequired } of propertiesOf(items, property.root)) {
    const simple = simpleKind(schema)
    if (simple === undefined || simple.kind === 'long-text' || simple.kind === 'email') return undefined
    const key = keyFrom(
      name,
      columns.map((column) => column.key),
    )
    columns.push({
      key,
      label: labelsOf(schema, name).label,
      ...(isRequired ? {} : { isOptional: true }),
      ...simple,
    } as TableColumn)
  }
  return columns.length === 0 ? undefined : { ...base, kind: 'table', columns }
}

type SimpleKind =
  | { readonly kind: 'text' | 'long-text'; readonly longest?: number }
  | { readonly kind: 'number'; readonly decimals?: number; readonly least?: number; readonly greatest?: number }
  | { readonly kind: 'date' | 'email' }
  | { readonly kind: 'choice'; readonly options: readonly FormOption[] }

const yesNo: readonly FormOption[] = [
  { value: 'co', label: { vi: 'Có', en: 'Yes' } },
  { value: 'khong', label: { vi: 'Không', en: 'No' } },
]

/** More than this is not typed on one line. */
const oneLine = 300

function simpleKind(schema: Json): SimpleKind | undefined {
  const options = optionsOf(schema)
  if (options !== undefined) return { kind: 'choice', options }
  const { type, format, maxLength } = schema
  if (type === 'boolean') return { kind: 'choice', options: yesNo }
  if (type === 'integer' || type === 'number') return numberKind(schema)
  if (type !== 'string') return undefined
  if (format === 'date' || format === 'email') return { kind: format }
  const longest = typeof maxLength === 'number' ? Math.min(Math.max(1, Math.trunc(maxLength)), 5000) : undefined
  return { kind: longest !== undefined && longest > oneLine ? 'long-text' : 'text', ...(longest && { longest }) }
}

function numberKind({ type, minimum, maximum }: Json): SimpleKind {
  return {
    kind: 'number',
    ...(type === 'number' && { decimals: 2 }),
    ...(typeof minimum === 'number' && { least: minimum }),
    ...(typeof maximum === 'number' && { greatest: maximum }),
  }
}

/** What can be chosen, of `enum` or of `oneOf` with `const` and `title`. */
function optionsOf(schema: Json): readonly FormOption[] | undefined {
  const { enum: values, oneOf } = schema
  const pairs = Array.isArray(values)
    ? values.map((value: unknown) => [value, value])
    : Array.isArray(oneOf)
      ? oneOf.map((each: unknown) => (isRecord(each) ? [each['const'], each['title'] ?? each['const']] : []))
      : []
  const options: FormOption[] = []
  for (const [value, title] of pairs) {
    const label = words(typeof title === 'number' ? `${title}` : title)
    if (label === undefined) return undefined
    options.push({
      value: keyFrom(
        String(value),
        options.map((option) => option.value),
      ),
      label,
    })
  }
  return options.length === 0 ? undefined : options
}
