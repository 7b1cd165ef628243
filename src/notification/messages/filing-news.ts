import type { RecordedFilingEvent } from '#filing/index.ts'
import type { Matter } from './kinds/told-facts.ts'
import type { News } from './news.ts'

/** What the people of a filing are told of an event; undefined for small changes, and for its acceptance, of which the dossier tells. */
export function newsOfFiling(
  { event, before, after }: Pick<RecordedFilingEvent, 'event' | 'before' | 'after'>,
  matter: Matter,
): News | undefined {
  switch (event.kind) {
    case 'submitted':
      return before.state === 'draft'
        ? { kind: 'filing-received', values: { ...matter, answerBy: after.answerBy } }
        : { kind: 'supplement-received', values: { ...matter } }
    case 'supplement-requested': {
      const items = event.items.map(({ name, why }) => ({ name, why }))
      return {
        kind: 'supplement-requested',
        values: { ...matter, items, reason: event.reason, supplyBy: event.supplyBy },
      }
    }
    case 'refused':
      return { kind: 'filing-refused', values: { ...matter, reason: event.reason, legalBasis: event.legalBasis } }
    case 'withdrawn':
      return { kind: 'filing-withdrawn', values: { ...matter } }
    default:
      return undefined
  }
}
