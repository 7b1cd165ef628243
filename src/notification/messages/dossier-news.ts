import type { RecordedEvent } from '#dossier/index.ts'
import type { Matter } from './kinds/told-facts.ts'
import type { News } from './news.ts'

/**
 * What the people of a dossier are told of an event; undefined for work within the unit, and for a hand-over of what is no result.
 * `about.path` leads to where the dossier is followed, `ratePath` to where the service is rated.
 */
export function newsOfDossier(
  { event, after }: Pick<RecordedEvent, 'event' | 'after'>,
  about: Matter & { readonly ratePath: string },
): News | undefined {
  const { ratePath, ...matter } = about
  switch (event.kind) {
    case 'accepted':
      return { kind: 'dossier-accepted', values: { ...matter, dueAt: after.dueAt, reason: '' } }
    case 'suspended':
      return newsOfSuspension(event, matter)
    case 'resumed':
      return { kind: 'dossier-resumed', values: { ...matter, dueAt: event.dueAt, reason: '' } }
    case 'extended':
      return { kind: 'dossier-extended', values: { ...matter, dueAt: event.dueAt, reason: event.reason ?? '' } }
    case 'apologised':
      return { kind: 'dossier-late', values: { ...matter, dueAt: event.promisedAt, reason: event.reason ?? '' } }
    case 'finished':
      return newsOfEnd({ event, after }, matter)
    case 'handed_over':
      return after.outcome === 'issued' ? { kind: 'handed-over', values: { ...matter, path: ratePath } } : undefined
    default:
      return undefined
  }
}

type Event<Kind> = Extract<RecordedEvent['event'], { kind: Kind }>

function newsOfSuspension({ ground, items = [], reason = '', supplyBy }: Event<'suspended'>, matter: Matter): News {
  if (ground !== 'supplement') return { kind: 'dossier-suspended', values: { ...matter, dueAt: null, reason } }
  const missing = items.map(({ name, why }) => ({ name, why }))
  return { kind: 'supplement-requested', values: { ...matter, items: missing, reason, supplyBy: supplyBy ?? null } }
}

function newsOfEnd(
  { event, after }: Pick<RecordedEvent, 'after'> & { readonly event: Event<'finished'> },
  matter: Matter,
): News {
  const { outcome, isStopped, reason = '' } = event
  if (outcome === 'issued')
    return { kind: 'result-ready', values: { ...matter, delivery: after.reception?.delivery ?? 'counter' } }
  return { kind: 'dossier-ended', values: { ...matter, end: isStopped ? 'stopped' : outcome, reason } }
}
