import { type Condition, fieldsOf } from './condition.ts'
import { conditionFaults } from './condition-faults.ts'
import type { FormDefinition, FormField, FormPage, TableColumn } from './definition.ts'
import { type FieldFault, fault } from './field-fault.ts'

/**
 * Everything by which a definition, though well made, could not be filled in: names that are there twice, pages without a
 * question, conditions on what is not asked before, bounds that nothing meets. `field` is the place: `pages.1.fields.0`.
 */
export function definitionFaults(definition: FormDefinition): readonly FieldFault[] {
  const { pages } = definition
  const empty =
    pages.length === 0
      ? [fault('pages', 'Biểu mẫu chưa có trang nào. Hãy thêm một trang.', 'The form has no page yet. Add one.')]
      : []
  const askable = new Map<string, FormField>()
  const faults = pages.flatMap((page, place) => {
    const at = `pages.${place}`
    const found = [...whenFaults(page.when, `${at}.when`, askable), ...pageFaults(page, at)]
    const here = new Map(askable)
    const ofFields = page.fields.flatMap((field, index) => {
      const inField = [
        ...whenFaults(field.when, `${at}.fields.${index}.when`, here),
        ...fieldFaults(field, `${at}.fields.${index}`),
      ]
      here.set(`${page.key}.${field.key}`, field)
      if (page.repeat === undefined) askable.set(`${page.key}.${field.key}`, field)
      return inField
    })
    return [...found, ...ofFields]
  })
  return [...empty, ...twice(pages, 'pages'), ...faults]
}

function whenFaults(
  when: Condition | undefined,
  at: string,
  askable: ReadonlyMap<string, FormField>,
): readonly FieldFault[] {
  if (when === undefined) return []
  const unknown = fieldsOf(when).filter((name) => !askable.has(name))
  if (unknown.length > 0)
    return [
      fault(
        at,
        `Điều kiện hỏi đến “${unknown[0]}” nhưng câu ấy không có ở phía trước. Hãy chọn một câu hỏi đứng trước, hoặc bỏ điều kiện.`,
        `The condition asks about “${unknown[0]}”, which is not asked before. Choose a question that comes before, or take the condition away.`,
      ),
    ]
  return conditionFaults(when, at, askable)
}

function pageFaults({ fields, repeat }: FormPage, at: string): readonly FieldFault[] {
  const faults = [...twice(fields, `${at}.fields`)]
  if (fields.length === 0)
    faults.push(
      fault(
        `${at}.fields`,
        'Trang này chưa có câu hỏi nào. Hãy thêm một câu, hoặc xóa trang.',
        'This page asks nothing yet. Add a question, or remove the page.',
      ),
    )
  if (repeat !== undefined && (repeat.max < 1 || repeat.min > repeat.max))
    faults.push(
      fault(
        `${at}.repeat`,
        `Số lần ghi ít nhất (${repeat.min}) phải không lớn hơn nhiều nhất (${repeat.max}), và nhiều nhất phải từ 1.`,
        `The fewest entries (${repeat.min}) may not exceed the most (${repeat.max}), which has to be 1 or more.`,
      ),
    )
  return faults
}

function fieldFaults(field: FormField, at: string): readonly FieldFault[] {
  return [
    ...boundFaults(field, at),
    ...('options' in field ? optionFaults(field, at) : []),
    ...('columns' in field ? columnFaults(field.columns, at) : []),
  ]
}

function columnFaults(columns: readonly TableColumn[], at: string): readonly FieldFault[] {
  const inside = columns.flatMap((column, index) => {
    const place = `${at}.columns.${index}`
    return [...boundFaults(column, place), ...('options' in column ? optionFaults(column, place) : [])]
  })
  return [...twice(columns, `${at}.columns`), ...inside]
}

function optionFaults({ options }: Extract<FormField, { options: unknown }>, at: string): readonly FieldFault[] {
  return twice(
    options.map(({ value }) => ({ key: value })),
    `${at}.options`,
  )
}

function boundFaults(field: FormField | TableColumn, at: string): readonly FieldFault[] {
  if (!('least' in field) || !('greatest' in field)) return []
  const { least, greatest } = field
  if (least === undefined || greatest === undefined || least <= greatest) return []
  return [
    fault(
      at,
      `Mức ít nhất (${least}) lớn hơn mức nhiều nhất (${greatest}). Hãy sửa một trong hai.`,
      `The least (${least}) is more than the greatest (${greatest}). Correct one of them.`,
    ),
  ]
}

function twice(named: readonly { readonly key: string }[], at: string): readonly FieldFault[] {
  const keys = named.map(({ key }) => key)
  const again = keys.find((key, index) => keys.indexOf(key) < index)
  if (again === undefined) return []
  return [
    fault(
      at,
      `Mã “${again}” có hai lần ở đây. Mỗi mã chỉ được dùng một lần.`,
      `The key “${again}” is here twice. Each may be used once.`,
    ),
  ]
}
