import type { Period } from './period.ts'
import type { PlainDate } from './plain-date.ts'

/** The days on which one version of something holds, both included; `validTo` null while it is the current one. */
export interface Validity {
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

export function isValidOn(version: Validity, day: PlainDate): boolean {
  return version.validFrom <= day && (version.validTo === null || day <= version.validTo)
}

/** Whether `version` holds on at least one day of `period`. */
export function isValidDuring(version: Validity, period: Period): boolean {
  return version.validFrom <= period.to && (version.validTo === null || period.from <= version.validTo)
}

/** Of several versions the one that began last, or undefined of none. */
export function latestVersion<T extends Validity>(versions: readonly T[]): T | undefined {
  return versions.reduce<T | undefined>(
    (latest, version) => (latest === undefined || version.validFrom > latest.validFrom ? version : latest),
    undefined,
  )
}
