import {
  type Catalogue,
  loadCatalogue,
  loadSignposts,
  type Procedure,
  proceduresOn,
  type Signposts,
} from '#catalogue/index.ts'
import { dayOf, normalise, type PlainDate } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** Signposts as they are stored now: a steward sees their own change at once. */
export interface SignpostsNow {
  readonly catalogue: Catalogue
  readonly signposts: Signposts
  readonly inForce: readonly Procedure[]
  readonly day: PlainDate
}

export async function readNow({ deps }: OfficerVisit): Promise<SignpostsNow> {
  const [catalogue, signposts] = await Promise.all([loadCatalogue(deps.db), loadSignposts(deps.db)])
  const day = dayOf(deps.clock.now())
  return { catalogue, signposts, day, inForce: proceduresOn(catalogue, day) }
}

/** The procedure that the address names; undefined when none of that code is in force today. */
export function procedureAsked(visit: OfficerVisit, { inForce }: SignpostsNow): Procedure | undefined {
  const code = normalise(visit.param('procedure'))
  return inForce.find((procedure) => procedure.code === code)
}
