import { type Catalogue, loadCatalogue, loadSignposts, type Signposts } from '#catalogue/index.ts'
import type { Database } from '#db/index.ts'
import { loadCalendars, type WorkingCalendars } from '#deadline/index.ts'
import type { Clock, Instant } from '#kernel/index.ts'
import { loadOrganisation, type Organisation } from '#organisation/index.ts'

/** Units, procedures and calendars: read by nearly every page, changed by few people a year. */
export interface Reference {
  readonly organisation: Organisation
  readonly catalogue: Catalogue
  readonly signposts: Signposts
  readonly calendars: WorkingCalendars
}

const keptMs = 5_000

/** Reads the reference data at most once in five seconds; what failed is asked again at once. */
export function referenceReader(db: Database, clock: Clock): () => Promise<Reference> {
  let kept: { readonly since: Instant; readonly value: Promise<Reference> } | undefined
  return () => {
    const now = clock.now()
    if (kept !== undefined && now - kept.since < keptMs && now >= kept.since) return kept.value
    const value = readAll(db)
    kept = { since: now, value }
    value.catch(() => {
      kept = undefined
    })
    return value
  }
}

async function readAll(db: Database): Promise<Reference> {
  const [organisation, catalogue, signposts, calendars] = await Promise.all([
    loadOrganisation(db),
    loadCatalogue(db),
    loadSignposts(db),
    loadCalendars(db),
  ])
  return { organisation, catalogue, signposts, calendars }
}
