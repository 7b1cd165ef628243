import { findCodeNumber } from '#dossier/index.ts'
import { dayOf, type Instant, type PlainDate, type UnitId } from '#kernel/index.ts'
import type { Place } from './names.ts'

/** The highest number that an imported code of this unit and day ends in. */
export interface UsedNumber {
  readonly unitId: UnitId
  readonly day: PlainDate
  readonly number: number
}

/** Watches imported codes for numbers that live commands of today and later days must not give again. */
export class UsedNumbers {
  readonly #today: PlainDate
  readonly #highest = new Map<string, UsedNumber>()

  constructor(now: Instant) {
    this.#today = dayOf(now)
  }

  note(code: string, at: Instant, { id, agencyCode }: Place['unit']): void {
    const day = dayOf(at)
    if (day < this.#today) return
    const number = findCodeNumber(code, agencyCode, day)
    const key = `${id} ${day}`
    if (number !== undefined && number > (this.#highest.get(key)?.number ?? 0))
      this.#highest.set(key, { unitId: id, day, number })
  }

  list(): readonly UsedNumber[] {
    return [...this.#highest.values()]
  }
}
