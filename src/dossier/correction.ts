import { canonicalJson } from './canonical-json.ts'
import type { CorrectedValue } from './event.ts'
import { type DossierPerson, personFields } from './person.ts'
import type { Reception } from './reception.ts'

/** What differs between what was received as recorded and as it should be, a line for each part. */
export function receptionChanges(was: Reception | null, is: Reception | undefined): readonly CorrectedValue[] {
  if (is === undefined) return []
  const parts = ['sets', 'papers', 'delivery', 'fee', 'subject'] as const
  return parts
    .map((part) => ({ field: `reception.${part}`, from: textOf(was?.[part]), to: textOf(is[part]) }))
    .filter(({ from, to }) => from !== to)
}

function textOf(value: Reception[keyof Reception] | undefined): string | null {
  if (value === undefined) return null
  return typeof value === 'object' ? canonicalJson(value) : String(value)
}

/** Which values differ between a person as recorded (undefined: not at all) and as it should be. No value is told. */
export function personChanges(was: DossierPerson | undefined, is: DossierPerson): readonly CorrectedValue[] {
  return personFields
    .filter((field) => was?.[field] !== is[field])
    .map((field) => ({ field: `${is.role}.${field}`, from: null, to: null }))
}
