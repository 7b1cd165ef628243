import { type Condition, fieldsOf } from '../condition.ts'
import { fieldNamed } from '../condition-words.ts'
import type { FormDefinition, FormField, FormPage } from '../definition.ts'
import { conditionSchema, type Seen } from './condition-schema.ts'
import type { Schema } from './schema.ts'
import { titled, valueSchema } from './value-schema.ts'

/** Under this keyword a schema of ours carries the whole definition, from which it was made and is read back. */
export const ownKeyword = 'x-motcua-form'

/**
 * The schema (draft 2020-12) of what is handed in under the form: `keptAnswers` of answers without a fault are valid under it. What
 * it cannot say, and the engine holds besides, stands at `valueSchema`; where a condition compares numbers, what hangs on it may
 * be there or not.
 */
export function jsonSchemaOf(definition: FormDefinition): Readonly<Record<string, unknown>> {
  const { title, pages } = definition
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: title.vi,
    type: 'object',
    properties: Object.fromEntries(pages.map((page) => [page.key, pageSchema(definition, page)])),
    required: pages.filter((page) => page.when === undefined && isAlwaysAsked(page)).map(({ key }) => key),
    additionalProperties: false,
    allOf: pages.flatMap((page) => [...pageRule(definition, page), ...fieldRules(definition, page)]),
    [ownKeyword]: definition,
  }
}

function isAlwaysAsked({ repeat, fields }: FormPage): boolean {
  return repeat !== undefined || fields.some(({ when }) => when === undefined)
}

function pageSchema(definition: FormDefinition, page: FormPage): Schema {
  const { fields, repeat, title } = page
  const inside = fields.flatMap((field) =>
    rule(field, ownOnly(page, field) ? conditionOf(definition, page, field) : undefined),
  )
  const entry: Schema = {
    title: title.vi,
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.key, titled(field, valueSchema(field))])),
    required: fields.flatMap(({ key, isOptional, when }) => (isOptional || when ? [] : [key])),
    additionalProperties: false,
    ...(inside.length > 0 && { allOf: inside }),
  }
  return repeat === undefined ? entry : { type: 'array', minItems: repeat.min, maxItems: repeat.max, items: entry }
}

/** Whether a condition asks about the same page alone: it is then said within the page, or within each entry. */
function ownOnly({ key }: FormPage, { when }: FormField): boolean {
  return when !== undefined && fieldsOf(when).every((name) => name.startsWith(`${key}.`))
}

function conditionOf(definition: FormDefinition, page: FormPage, field: FormField): Schema | undefined {
  const seen = (name: string): Seen | undefined => {
    const known = fieldNamed(definition, name)
    const [, key = ''] = name.split('.')
    return known && { field: known, around: (value) => ({ required: [key], properties: { [key]: value } }) }
  }
  return field.when && ownOnly(page, field) ? conditionSchema(field.when, seen) : undefined
}

/** What the whole answers say of a condition. */
function conditionOfWhole(definition: FormDefinition, condition: Condition): Schema | undefined {
  return conditionSchema(condition, (name) => {
    const known = fieldNamed(definition, name)
    const [page = '', key = ''] = name.split('.')
    const around = (value: Schema) => ({
      required: [page],
      properties: { [page]: { required: [key], properties: { [key]: value } } },
    })
    return known && { field: known, around }
  })
}

/** Where its condition holds, a page is there; elsewhere it is not. */
function pageRule(definition: FormDefinition, page: FormPage): readonly Schema[] {
  const { key, when } = page
  const condition = when && conditionOfWhole(definition, when)
  if (condition === undefined) return []
  const absent = { anyOf: [condition, { properties: { [key]: false } }] }
  return isAlwaysAsked(page) ? [{ anyOf: [{ not: condition }, { required: [key] }] }, absent] : [absent]
}

/** Rules of fields whose conditions look at other pages, said from the whole. */
function fieldRules(definition: FormDefinition, page: FormPage): readonly Schema[] {
  return page.fields.flatMap((field) => {
    if (field.when === undefined || ownOnly(page, field)) return []
    const isMixed = page.repeat !== undefined && fieldsOf(field.when).some((name) => name.startsWith(`${page.key}.`))
    const condition = isMixed ? undefined : conditionOfWhole(definition, field.when)
    return rule(field, condition, (inner) => ({
      properties: { [page.key]: page.repeat === undefined ? inner : { items: inner } },
    }))
  })
}

function rule(
  { key, isOptional }: FormField,
  condition: Schema | undefined,
  around: (inner: Schema) => Schema = (inner) => inner,
): readonly Schema[] {
  if (condition === undefined) return []
  const absent = { anyOf: [condition, around({ properties: { [key]: false } })] }
  return isOptional ? [absent] : [{ anyOf: [{ not: condition }, around({ required: [key] })] }, absent]
}
