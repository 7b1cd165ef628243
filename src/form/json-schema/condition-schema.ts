import type { Condition } from '../condition.ts'
import { declared, type FormField } from '../definition.ts'
import { loosely, type Schema } from './schema.ts'

/** Where the answer to a field stands, seen from where the condition is said: schema for it → schema around it. */
export interface Seen {
  readonly field: FormField
  readonly around: (value: Schema) => Schema
}

/** The condition as a schema of handed-in answers; undefined where it compares numbers, which typed text does not let a schema do. */
export function conditionSchema(condition: Condition, seen: (name: string) => Seen | undefined): Schema | undefined {
  if (condition.is === 'not') {
    const inner = conditionSchema(condition.of, seen)
    return inner === undefined ? undefined : { not: inner }
  }
  if ('of' in condition) {
    const inner = condition.of.map((each) => conditionSchema(each, seen))
    if (inner.some((each) => each === undefined)) return undefined
    return condition.is === 'all' ? { allOf: inner } : { anyOf: inner }
  }
  const known = seen(condition.field)
  if (known === undefined) return undefined
  if (condition.is === 'filled') return known.around(true)
  if (condition.is === 'equals') return known.around(oneOf(known.field, [condition.value]))
  return condition.is === 'one-of' ? known.around(oneOf(known.field, condition.values)) : undefined
}

/** Typed words are the same whatever white space stands in and around them. */
function oneOf(field: FormField, values: readonly string[]): Schema {
  if (field.kind === 'choices') return { contains: { enum: values } }
  if (field.kind === 'choice') return { enum: values }
  if (field.kind === 'declaration') return { enum: values.filter((value) => value === declared) }
  const patterns = values.map((value) => value.trim().split(/\s+/u).map(escaped).join('\\s+'))
  return { pattern: loosely(patterns.join('|')) }
}

function escaped(word: string): string {
  return word.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&')
}
