import type { Text } from '#kernel/index.ts'

/** One thing that was looked at: whether it is well, and what to say of it. */
export interface Finding {
  readonly isWell: boolean
  readonly text: Text
}

export function well(text: Text): Finding {
  return { isWell: true, text }
}

export function ill(text: Text): Finding {
  return { isWell: false, text }
}
