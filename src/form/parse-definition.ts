import type { z } from 'zod'
import type { FormDefinition } from './definition.ts'
import { definitionFaults } from './definition-faults.ts'
import { definitionSchema } from './definition-schema.ts'
import { type FieldFault, fault } from './field-fault.ts'

/** A definition, or everything that is wrong with it, each with its place. */
export type ParsedDefinition =
  | { readonly ok: true; readonly value: FormDefinition }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

/** The definition that a value from outside is. */
export function parseDefinition(value: unknown): ParsedDefinition {
  const made = readDefinition(value)
  if (!made.ok) return made
  const faults = definitionFaults(made.value)
  return faults.length === 0 ? made : { ok: false, faults }
}

/** As `parseDefinition`, though it may not be fillable yet: what a draft holds. */
export function readDefinition(value: unknown): ParsedDefinition {
  if (depthOf(value) > deepest) return { ok: false, faults: [tooDeep] }
  const read = definitionSchema.safeParse(value)
  if (read.success) return { ok: true, value: read.data }
  return { ok: false, faults: read.error.issues.map(faultOf) }
}

const deepest = 24

const tooDeep = fault(
  'pages',
  'Các điều kiện lồng vào nhau quá nhiều tầng. Hãy viết đơn giản hơn.',
  'Conditions are nested too deeply. Write them more simply.',
)

/** How deep objects and lists lie in each other, counted without recursion and no further than matters. */
function depthOf(value: unknown): number {
  let layer: readonly unknown[] = [value]
  let depth = 0
  while (layer.length > 0 && depth <= deepest) {
    layer = layer.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
    depth += 1
  }
  return depth
}

function faultOf({ path, code, ...issue }: z.core.$ZodIssue): FieldFault {
  const place = path.map(String).join('.') || 'pages'
  const keys = 'keys' in issue ? issue.keys.map((key) => `“${key}”`).join(', ') : ''
  if (code === 'unrecognized_keys')
    return fault(
      place,
      `Ở ${place} có phần không biết: ${keys}. Hãy xóa đi.`,
      `${place} holds what nobody knows: ${keys}. Take it away.`,
    )
  if (code === 'too_big')
    return fault(
      place,
      `Phần ${place} dài hoặc nhiều quá mức cho phép. Hãy bớt đi.`,
      `${place} is longer or more than may be. Take some away.`,
    )
  if (code === 'too_small')
    return fault(place, `Phần ${place} còn thiếu. Hãy ghi thêm.`, `${place} is not enough. Add to it.`)
  return fault(
    place,
    `Phần ${place} chưa đúng kiểu hoặc còn trống. Hãy xem lại.`,
    `${place} is empty or not of the right kind. Look at it again.`,
  )
}
