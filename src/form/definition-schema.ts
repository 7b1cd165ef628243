import { z } from 'zod'
import type { Condition } from './condition.ts'
import { accountFacts, type FormDefinition } from './definition.ts'

// Bounds that no paper form reaches: they keep a stored definition from being a flood.
const mostPages = 30
const mostFields = 40
const mostOptions = 200
const mostColumns = 8
const mostRows = 50

/** Keys of pages, fields, columns and values of options: `so-lao-dong`. */
export const keyPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u
const key = z.string().max(60).regex(keyPattern)
const path = z
  .string()
  .max(121)
  .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/u)
const words = (most: number) => z.strictObject({ vi: written(most), en: written(most) })

function written(most: number) {
  return z
    .string()
    .max(most)
    .regex(/[^\s\p{Cc}\p{Cf}]/u)
    .refine((text) => text === text.normalize('NFC') && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text.replaceAll('\n', '')))
}

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ is: z.literal('equals'), field: path, value: written(200) }),
    z.strictObject({ is: z.literal('one-of'), field: path, values: z.array(written(200)).min(1).max(50) }),
    z.strictObject({ is: z.literal('filled'), field: path }),
    z.strictObject({ is: z.enum(['less', 'at-most', 'more', 'at-least']), field: path, value: z.number() }),
    z.strictObject({ is: z.enum(['all', 'any']), of: z.array(condition).min(1).max(20) }),
    z.strictObject({ is: z.literal('not'), of: condition }),
  ]),
)

const option = z.strictObject({ value: key, label: words(300) })
const bound = z.number().min(-1e15).max(1e15)
const count = (most: number) => z.int().min(0).max(most)

const asked = { key, label: words(1000), hint: words(1000).exactOptional(), isOptional: z.boolean().exactOptional() }
const longest = z.int().min(1).max(5000).exactOptional()
const ofText = { kind: z.literal('text'), longest }
const ofNumber = {
  kind: z.literal('number'),
  least: bound.exactOptional(),
  greatest: bound.exactOptional(),
  decimals: count(6).exactOptional(),
  unit: words(50).exactOptional(),
}
const ofMoney = { kind: z.literal('money'), least: bound.exactOptional(), greatest: bound.exactOptional() }
const ofDate = { kind: z.literal('date'), bound: z.enum(['past', 'future']).exactOptional() }
const ofChoice = { kind: z.literal('choice'), options: z.array(option).min(1).max(mostOptions) }

const simple = [ofText, ofNumber, ofMoney, ofDate, ofChoice] as const
const column = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, ...simple[0] }),
  z.strictObject({ ...asked, ...simple[1] }),
  z.strictObject({ ...asked, ...simple[2] }),
  z.strictObject({ ...asked, ...simple[3] }),
  z.strictObject({ ...asked, ...simple[4] }),
])

const prefill = z.union([
  z.templateLiteral(['account.', z.enum(accountFacts)]),
  z.templateLiteral([
    'earlier.',
    z
      .string()
      .max(60)
      .regex(/^[a-z][a-z0-9-]*$/u),
  ]),
])
const base = { ...asked, when: condition.exactOptional(), prefill: prefill.exactOptional() }

const field = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, ...ofText }),
  z.strictObject({ ...base, kind: z.literal('long-text'), longest }),
  z.strictObject({ ...base, ...ofNumber }),
  z.strictObject({ ...base, ...ofMoney }),
  z.strictObject({ ...base, ...ofDate }),
  z.strictObject({ ...base, ...ofChoice }),
  z.strictObject({ ...base, kind: z.literal('choices'), options: ofChoice.options }),
  z.strictObject({
    ...base,
    kind: z.literal('table'),
    columns: z.array(column).min(1).max(mostColumns),
    least: count(mostRows).exactOptional(),
    greatest: count(mostRows).exactOptional(),
  }),
  z.strictObject({ ...base, kind: z.literal('file'), greatest: z.int().min(1).max(20).exactOptional() }),
  z.strictObject({
    ...base,
    kind: z.enum(['identity-number', 'phone', 'email', 'address', 'declaration']),
  }),
])

const page = z.strictObject({
  key,
  title: words(300),
  help: words(2000).exactOptional(),
  when: condition.exactOptional(),
  repeat: z.strictObject({ min: count(mostRows), max: count(mostRows), item: words(100) }).exactOptional(),
  fields: z.array(field).max(mostFields),
})

/** What a stored or sent definition is made of; what it means is for `definitionFaults`. */
export const definitionSchema: z.ZodType<FormDefinition> = z.strictObject({
  title: words(300),
  pages: z.array(page).max(mostPages),
})
