type Schema = boolean | Readonly<Record<string, unknown>>
type Json = Readonly<Record<string, unknown>>

/**
 * Whether a value is valid under a schema: the keywords of draft 2020-12 that ours use, each as the specification says it. Throws for
 * a keyword that it does not know, so that none is passed over.
 */
export function isValid(schema: Schema, value: unknown): boolean {
  if (typeof schema === 'boolean') return schema
  return Object.entries(schema).every(([keyword, asked]) => {
    if (keyword.startsWith('x-') || annotations.includes(keyword)) return true
    const check = keywords[keyword]
    if (check === undefined) throw new Error(`no check for the keyword '${keyword}'`)
    return check(asked as never, value, schema)
  })
}

const annotations = ['$schema', 'title', 'description']

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

type Check = (asked: never, value: unknown, schema: Json) => boolean

const keywords: Readonly<Record<string, Check>> = {
  type: (asked: string, value) =>
    asked === 'object' ? isObject(value) : asked === 'array' ? Array.isArray(value) : typeof value === asked,
  properties: (asked: Readonly<Record<string, Schema>>, value) =>
    !isObject(value) ||
    Object.entries(asked).every(([key, inner]) => !Object.hasOwn(value, key) || isValid(inner, value[key])),
  additionalProperties: (_asked: false, value, { properties }) =>
    !isObject(value) || Object.keys(value).every((key) => Object.hasOwn(properties as Json, key)),
  required: (asked: readonly string[], value) => !isObject(value) || asked.every((key) => Object.hasOwn(value, key)),
  minProperties: (asked: number, value) => !isObject(value) || Object.keys(value).length >= asked,
  items: (asked: Schema, value) => !Array.isArray(value) || value.every((each) => isValid(asked, each)),
  contains: (asked: Schema, value) => !Array.isArray(value) || value.some((each) => isValid(asked, each)),
  minItems: (asked: number, value) => !Array.isArray(value) || value.length >= asked,
  maxItems: (asked: number, value) => !Array.isArray(value) || value.length <= asked,
  uniqueItems: (_asked: true, value) => !Array.isArray(value) || new Set(value).size === value.length,
  enum: (asked: readonly unknown[], value) => asked.includes(value),
  const: (asked: unknown, value) => asked === value,
  pattern: (asked: string, value) => typeof value !== 'string' || new RegExp(asked, 'u').test(value),
  maxLength: (asked: number, value) => typeof value !== 'string' || [...value].length <= asked,
  allOf: (asked: readonly Schema[], value) => asked.every((each) => isValid(each, value)),
  anyOf: (asked: readonly Schema[], value) => asked.some((each) => isValid(each, value)),
  not: (asked: Schema, value) => !isValid(asked, value),
}
