import { type FilingContent, paperKey } from '#filing/index.ts'

export interface Difference {
  readonly field: string
  readonly value: string
}

/** Fields in which two contents differ, with what stands in the first. */
export function differences(stored: FilingContent, typed: FilingContent): readonly Difference[] {
  const here = new Map(leavesOf(stored))
  const there = new Map(leavesOf(typed))
  const fields = [...new Set([...here.keys(), ...there.keys()])]
  return fields.flatMap((field) => {
    const value = here.get(field) ?? ''
    return value === (there.get(field) ?? '') ? [] : [{ field, value }]
  })
}

type Leaf = readonly [field: string, value: string]

function leavesOf({ papers, ...rest }: FilingContent): readonly Leaf[] {
  return [...leaves('', rest), ...papers.flatMap((paper) => leaves(`${paperKey(papers, paper)}.`, paper))]
}

/** What is empty, unticked or nobody is as good as not there. */
function leaves(prefix: string, fields: object): readonly Leaf[] {
  return Object.entries(fields).flatMap(([name, value]: [string, unknown]): readonly Leaf[] => {
    if (typeof value === 'object' && value !== null) return leaves(`${prefix}${name}.`, value)
    return value === null || value === false || value === '' ? [] : [[prefix + name, String(value)]]
  })
}
