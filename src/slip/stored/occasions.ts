import type { DossierView, TimelineEntry } from '#dossier/index.ts'
import type { Filing } from '#filing/index.ts'
import { dayOf, type PlainDate, type UnitId } from '#kernel/index.ts'
import type { SlipKind } from '../forms/form-set.ts'

/** Something that happened and of which a slip tells. */
export interface Occasion {
  readonly kind: SlipKind
  /** Number of its event in the log of the dossier or filing; of the control slip, of the newest. */
  readonly occasion: number
  /** Who issues the slip. */
  readonly unitId: UnitId
  /** The day that the slip bears. */
  readonly day: PlainDate
}

/** Every slip that there is to print of a dossier, in order of the log; the control slip, of `day`, at last. */
export function occasionsOf({ state, timeline }: DossierView, day: PlainDate): readonly Occasion[] {
  const told = timeline.flatMap((entry): readonly Occasion[] => {
    const kind = kindOf(entry)
    const { event, after, actionNumber } = entry
    return kind === undefined
      ? []
      : [{ kind, occasion: actionNumber, unitId: after.holderUnitId, day: dayOf(event.at) }]
  })
  return [...told, { kind: 'control', occasion: state.lastAction, unitId: state.holderUnitId, day }]
}

function kindOf({ event }: TimelineEntry): SlipKind | undefined {
  switch (event.kind) {
    case 'accepted':
      return 'receipt'
    case 'suspended':
      return event.ground === 'supplement' ? 'supplement' : undefined
    case 'apologised':
      return 'apology'
    case 'finished':
      return event.outcome === 'withdrawn' || event.outcome === 'returned' ? 'stop' : undefined
    case 'handed_over':
      return 'hand-over'
    default:
      return undefined
  }
}

/** Every slip that there is to print of a filing. */
export function filingOccasions({ unitId, requests, refusal }: Filing): readonly Occasion[] {
  const asked = requests.map(({ event, at }) => ({
    kind: 'supplement' as const,
    occasion: event,
    unitId,
    day: dayOf(at),
  }))
  if (refusal === undefined) return asked
  return [...asked, { kind: 'refusal', occasion: refusal.event, unitId, day: dayOf(refusal.at) }]
}
