import type { FilingContent } from '#filing/index.ts'

export interface Difference {
  readonly field: string
  readonly value: string
}

/** Fields in which two contents differ, with what stands in the first. */
export function differences(stored: FilingContent, typed: FilingContent): readonly Difference[] {
  const there = new Map(leavesOf('', typed))
  const here = leavesOf('', stored)
  const left = [...there]
    .filter(([field]) => !here.some(([each]) => each === field))
    .map(([field]) => [field, ''] as const)
  return [...here, ...left].flatMap(([field, value]) => ((there.get(field) ?? '') === value ? [] : [{ field, value }]))
}

function leavesOf(path: string, value: unknown): readonly (readonly [string, string])[] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [[path, String(value)]]
  return Object.entries(value).flatMap(([key, each]) => leavesOf(path === '' ? key : `${path}.${key}`, each))
}
