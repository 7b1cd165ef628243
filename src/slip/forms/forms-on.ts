import { isValidOn, type PlainDate } from '#kernel/index.ts'
import type { FormSet } from './form-set.ts'
import { forms2018 } from './forms-2018.ts'
import { forms2025 } from './forms-2025.ts'

const sets: readonly FormSet[] = [forms2018, forms2025]

/** The forms in force on `day`; on an earlier one the oldest that there are. */
export function formsOn(day: PlainDate): FormSet {
  return sets.find((set) => isValidOn(set, day)) ?? forms2018
}
