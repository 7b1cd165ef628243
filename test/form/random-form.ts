import fc from 'fast-check'
import {
  type Answers,
  type Condition,
  type FormDefinition,
  type FormField,
  type FormPage,
  provinces,
} from '#form/index.ts'

const text = (vi: string) => ({ vi, en: vi })
const options = ['a', 'b', 'c'].map((value) => ({ value, label: text(value.toUpperCase()) }))
export const communes = ['xã Mường Ảng', 'phường Mường Thanh']

const kinds: fc.Arbitrary<object> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text', 'long-text') }, { noNullPrototype: true }),
  fc.record({ kind: fc.constant('text'), longest: fc.integer({ min: 1, max: 8 }) }, { noNullPrototype: true }),
  fc.record({ kind: fc.constant('number'), decimals: fc.integer({ min: 0, max: 3 }) }, { noNullPrototype: true }),
  fc
    .constantFrom(...['money', 'date', 'identity-number', 'phone', 'email', 'address', 'declaration', 'file'])
    .map((kind) => ({ kind })),
  fc.constantFrom('choice', 'choices').map((kind) => ({ kind, options })),
  fc.record({ least: fc.integer({ min: 0, max: 2 }) }, { noNullPrototype: true }).map(({ least }) => ({
    kind: 'table',
    least,
    greatest: 3,
    columns: [
      { key: 'x', label: text('X'), kind: 'text' },
      { key: 'y', label: text('Y'), kind: 'choice', options, isOptional: true },
    ],
  })),
)

interface Before {
  readonly name: string
  readonly field: FormField
}

/** A condition on one of the fields before. `isSayable`: a JSON Schema can say it too. */
function conditionOn(before: readonly Before[], isSayable: boolean): fc.Arbitrary<Condition | undefined> {
  if (before.length === 0) return fc.constant(undefined)
  const leaf = fc.constantFrom(...before).chain(({ name, field }): fc.Arbitrary<Condition> => {
    const filled: Condition = { is: 'filled', field: name }
    if ('options' in field) {
      const value = fc.constantFrom('a', 'b', 'c')
      return fc.oneof(
        value.map((each): Condition => ({ is: 'equals', field: name, value: each })),
        fc.uniqueArray(value, { minLength: 1 }).map((values): Condition => ({ is: 'one-of', field: name, values })),
        fc.constant(filled),
      )
    }
    if (!isSayable && (field.kind === 'number' || field.kind === 'money'))
      return fc.record({
        is: fc.constantFrom('less', 'at-most', 'more', 'at-least'),
        field: fc.constant(name),
        value: fc.integer({ min: 0, max: 20 }),
      }) as fc.Arbitrary<Condition>
    return fc.constant(filled)
  })
  const nested = fc.oneof(
    leaf,
    leaf.map((of): Condition => ({ is: 'not', of })),
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(leaf, { minLength: 1, maxLength: 3 }))
      .map(([is, of]): Condition => ({ is, of })),
  )
  return fc.option(nested, { nil: undefined, freq: 2 })
}

/** A definition that can be filled in, with conditions on what comes before. */
export function definitions(isSayable = false): fc.Arbitrary<FormDefinition> {
  return fc.integer({ min: 1, max: 4 }).chain((count) => addPages([], [], { count, isSayable }))
}

interface Plan {
  readonly count: number
  readonly isSayable: boolean
}

function addPages(pages: readonly FormPage[], before: readonly Before[], plan: Plan): fc.Arbitrary<FormDefinition> {
  if (pages.length === plan.count) return fc.constant({ title: text('Thử'), pages })
  const key = `p${pages.length}`
  const shape = fc.record({
    isRepeated: fc.boolean(),
    when: conditionOn(before, plan.isSayable),
    size: fc.integer({ min: 1, max: 4 }),
  })
  return shape.chain(({ isRepeated, when, size }) =>
    addFields(key, [], { before: [...before], size, isSayable: plan.isSayable, isRepeated }).chain((fields) => {
      const page: FormPage = {
        key,
        title: text(key),
        fields,
        ...(when && { when }),
        ...(isRepeated && { repeat: { min: 1, max: 3, item: text('Người') } }),
      }
      const own = isRepeated ? [] : fields.map((field) => ({ name: `${key}.${field.key}`, field }))
      return addPages([...pages, page], [...before, ...own], plan)
    }),
  )
}

interface FieldPlan {
  readonly before: readonly Before[]
  readonly size: number
  readonly isSayable: boolean
  readonly isRepeated: boolean
}

function addFields(page: string, fields: readonly FormField[], plan: FieldPlan): fc.Arbitrary<readonly FormField[]> {
  if (fields.length === plan.size) return fc.constant(fields)
  const own = fields.map((field) => ({ name: `${page}.${field.key}`, field }))
  // A schema cannot look out of an entry and into it in one condition.
  const askable = plan.isRepeated && plan.isSayable ? own : [...plan.before, ...own]
  const key = `f${fields.length}`
  return fc
    .record({ kind: kinds, when: conditionOn(askable, plan.isSayable), isOptional: fc.boolean() })
    .chain(({ kind, when, isOptional }) => {
      const field = {
        key,
        label: text(key),
        ...kind,
        ...(when && { when }),
        ...(isOptional && { isOptional }),
      } as FormField
      return addFields(page, [...fields, field], plan)
    })
}

const typed: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text: fc.constantFrom('', ' ', 'Lò', 'dài quá tám chữ'),
  'long-text': fc.constantFrom('', 'Một\nhai'),
  number: fc.constantFrom('', '3', ' 12 ', '1.250', '1,5', '1.25', '-4', 'ba'),
  money: fc.constantFrom('', '50000', '50.000 đ', '1 000 Đồng', 'x', '1.00'),
  date: fc.constantFrom('', '05/09/1987', '05091987', '5.9.1987', '1987-09-05', 'hôm qua', '5/9-1987'),
  'identity-number': fc.constantFrom('', '011187000001', '011 187 000 001', '111111111111', '123456789', '12'),
  phone: fc.constantFrom('', '0912 345 678', '+84 912.345.678', '12', 'a'),
  email: fc.constantFrom('', 'a@b.vn', ' a@b.vn ', 'a@b', 'a b@c.vn'),
  declaration: fc.constantFrom('', 'yes', 'no'),
  choice: fc.constantFrom('', 'a', 'b', 'd'),
  choices: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
  file: fc.array(fc.constantFrom('f1', 'f2'), { maxLength: 6 }),
  address: fc.record({
    detail: fc.constantFrom('', 'Bản Ta'),
    commune: fc.constantFrom('', ...communes),
    province: fc.constantFrom('', 'Pari', ...provinces.slice(0, 2), 'Điện Biên'),
  }),
  table: fc.array(fc.record({ x: fc.constantFrom('', 'chữ'), y: fc.constantFrom('', 'a', 'z') }), { maxLength: 4 }),
}

/** Answers as people might type them: right, wrong and missing, to whatever the form may ask. */
export function answersTo({ pages }: FormDefinition): fc.Arbitrary<Answers> {
  const entries = pages.map(({ key, fields, repeat }) => {
    const entry = fc.record(
      Object.fromEntries(fields.map((field) => [field.key, typed[field.kind] ?? fc.constant('')])),
      { requiredKeys: [], noNullPrototype: true },
    )
    return [key, repeat === undefined ? entry : fc.array(entry, { maxLength: 4 })] as const
  })
  return fc.record(Object.fromEntries(entries), { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Answers>
}
