import type { Text } from '#kernel/index.ts'
import type { Condition } from './condition.ts'
import type { FormDefinition, FormField } from './definition.ts'
import { formatNumber } from './typed-number.ts'

/** A condition as a sentence that a steward reads: `“Ai thành lập?” là “Một mình tôi”`. */
export function conditionWords(definition: FormDefinition, condition: Condition): Text {
  switch (condition.is) {
    case 'all':
      return joined(definition, condition.of, { vi: ' và ', en: ' and ' })
    case 'any':
      return joined(definition, condition.of, { vi: ' hoặc ', en: ' or ' })
    case 'not': {
      const { vi, en } = conditionWords(definition, condition.of)
      return { vi: `không phải: ${vi}`, en: `not: ${en}` }
    }
    case 'filled':
      return about(definition, condition.field, { vi: 'đã trả lời', en: 'is answered' })
    case 'equals':
      return isOneOf(definition, condition.field, [condition.value])
    case 'one-of':
      return isOneOf(definition, condition.field, condition.values)
    default: {
      const [vi, en] = comparisons[condition.is]
      const number = formatNumber(condition.value)
      return about(definition, condition.field, { vi: `${vi} ${number}`, en: `${en} ${number}` })
    }
  }
}

export const comparisons = {
  less: ['nhỏ hơn', 'is less than'],
  'at-most': ['không quá', 'is at most'],
  more: ['lớn hơn', 'is more than'],
  'at-least': ['từ (kể cả)', 'is at least'],
} as const

/** The field of that name (`page.field`); undefined where there is none. */
export function fieldNamed({ pages }: FormDefinition, name: string): FormField | undefined {
  const [pageKey, fieldKey] = name.split('.')
  return pages.find(({ key }) => key === pageKey)?.fields.find(({ key }) => key === fieldKey)
}

function about(definition: FormDefinition, name: string, said: Text): Text {
  const label = fieldNamed(definition, name)?.label ?? { vi: name, en: name }
  return { vi: `“${label.vi}” ${said.vi}`, en: `“${label.en}” ${said.en}` }
}

function isOneOf(definition: FormDefinition, name: string, values: readonly string[]): Text {
  const field = fieldNamed(definition, name)
  if (field?.kind === 'declaration') return about(definition, name, { vi: 'đã đánh dấu', en: 'is ticked' })
  const labels = values.map((value) => valueLabel(field, value))
  return about(definition, name, {
    vi: `là ${labels.map(({ vi }) => `“${vi}”`).join(' hoặc ')}`,
    en: `is ${labels.map(({ en }) => `“${en}”`).join(' or ')}`,
  })
}

function valueLabel(field: FormField | undefined, value: string): Text {
  const option = field && 'options' in field ? field.options.find((each) => each.value === value) : undefined
  return option?.label ?? { vi: value, en: value }
}

function joined(definition: FormDefinition, conditions: readonly Condition[], by: Text): Text {
  const texts = conditions.map((each) => {
    const { vi, en } = conditionWords(definition, each)
    return 'of' in each ? { vi: `(${vi})`, en: `(${en})` } : { vi, en }
  })
  return { vi: texts.map(({ vi }) => vi).join(by.vi), en: texts.map(({ en }) => en).join(by.en) }
}
