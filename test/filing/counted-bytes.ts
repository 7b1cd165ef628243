import { createHash } from 'node:crypto'
import type { RandomSource } from '#kernel/index.ts'

/** Bytes that are the same in every run, and never the same twice within one. */
export function countedBytes(): RandomSource {
  let next = 0
  return {
    bytes: (count) => {
      next += 1
      return createHash('sha256').update(`${next}`).digest().subarray(0, count)
    },
  }
}
