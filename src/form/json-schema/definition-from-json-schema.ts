import type { FormDefinition, FormField, FormPage } from '../definition.ts'
import { type FieldFault, fault } from '../field-fault.ts'
import { keyFrom } from '../keys.ts'
import { type ParsedDefinition, parseDefinition } from '../parse-definition.ts'
import { fieldFromProperty, isRecord, labelsOf, type Property, propertiesOf } from './field-from-property.ts'
import { ownKeyword } from './json-schema-of.ts'

/**
 * The form that a JSON Schema asks for: one of ours as it was; of any other, its properties as questions, objects and lists of
 * objects in it as pages. Refused with a sentence for each part that no form can ask for.
 */
export function definitionFromJsonSchema(json: unknown): ParsedDefinition {
  if (!isRecord(json)) return notASchema
  if (ownKeyword in json) return parseDefinition(json[ownKeyword])
  const properties = propertiesOf(json, json)
  if (properties.length === 0) return notASchema
  const faults: FieldFault[] = []
  const pages: FormPage[] = []
  const loose: FormField[] = []
  for (const property of properties) {
    const page = pageFrom(property, pages, faults)
    if (page !== undefined) pages.push(page)
    else loose.push(...fieldFrom(property, loose, faults))
  }
  if (faults.length > 0) return { ok: false, faults }
  const title = labelsOf(json, 'Biểu mẫu').label
  const key = keyFrom(
    title.vi,
    pages.map((page) => page.key),
  )
  const definition: FormDefinition = {
    title,
    pages: loose.length === 0 ? pages : [{ key, title, fields: loose }, ...pages],
  }
  return parseDefinition(definition)
}

const notASchema: ParsedDefinition = {
  ok: false,
  faults: [
    fault(
      'pages',
      'Tệp này không phải biểu mẫu, cũng không phải JSON Schema có “properties”. Hãy chọn tệp khác.',
      'This is neither a form nor a JSON Schema with “properties”. Choose another file.',
    ),
  ],
}

/** An object, or a list of objects, at the top is a page; undefined for everything else. */
function pageFrom(property: Property, pages: readonly FormPage[], faults: FieldFault[]): FormPage | undefined {
  const { schema, root, name } = property
  const isList = schema['type'] === 'array'
  const inside = isList ? property.items() : schema
  const properties = inside === undefined ? [] : propertiesOf(inside, root)
  if (properties.length === 0) return undefined
  const fields: FormField[] = []
  for (const each of properties) fields.push(...fieldFrom(each, fields, faults))
  const { label, hint } = labelsOf(schema, name)
  const page = {
    key: keyFrom(
      name,
      pages.map(({ key }) => key),
    ),
    title: label,
    ...(hint && { help: hint }),
    fields,
  }
  if (!isList) return page
  const [min = 0, max = 20] = [schema['minItems'], schema['maxItems']].map((each) =>
    typeof each === 'number' ? each : undefined,
  )
  return { ...page, repeat: { min, max: Math.min(max, 50), item: label } }
}

function fieldFrom(property: Property, taken: readonly FormField[], faults: FieldFault[]): readonly FormField[] {
  const field = fieldFromProperty(
    property,
    taken.map(({ key }) => key),
  )
  if (field !== undefined) return [field]
  faults.push(
    fault(
      property.name,
      `“${property.name}” có kiểu mà biểu mẫu không hỏi được (chỉ nhận chữ, số, ngày, có/không, danh sách chọn, bảng). Hãy sửa hoặc bỏ phần này.`,
      `“${property.name}” is of a kind that no form can ask for (text, number, day, yes or no, choice, table). Change it or take it away.`,
    ),
  )
  return []
}
