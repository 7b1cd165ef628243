import { findCountedDays } from '#reporting/index.ts'
import type { Reference } from '../shared/reference.ts'
import type { Visit } from '../shared/visit.ts'
import { latestPeriod } from './known-period.ts'
import { readScope, type Scope } from './scope.ts'

/** What every page about a period begins with: the reference data, and the period and unit that its address names. */
export interface OfficeVisit {
  readonly reference: Reference
  readonly scope: Scope
  /** Whether there is any dossier at all. */
  readonly isEmpty: boolean
}

export async function readOfficeVisit(visit: Visit): Promise<OfficeVisit> {
  const [reference, counted] = await Promise.all([visit.reference(), findCountedDays(visit.deps.db)])
  const latest = latestPeriod(counted, visit.deps.clock.now())
  const scope = readScope(visit.query, { organisation: reference.organisation, latest })
  return { reference, scope, isEmpty: counted === undefined }
}
