import { type DossierState, personRoleNames, type TimelineEntry } from '#dossier/index.ts'
import { dayOf, type UnitId } from '#kernel/index.ts'
import type { Desk } from '../control-slip.ts'
import { applicantDesk, desk, stepDesk } from './desks.ts'
import { endResult, stepResult } from './step-time.ts'
import { officerOf, receiverOf, type StoredDossier } from './stored-dossier.ts'

/** From whom to whom a dossier goes, and how the giver kept to the time. */
export interface Way {
  readonly from: Desk
  readonly to: Desk
  readonly result?: string
}

const counter = 'Trả kết quả'

/** The way that the dossier goes by this event; undefined when it goes nowhere. */
export function wayOf(dossier: StoredDossier, entry: TimelineEntry): Way | undefined {
  const { event, before, after } = entry
  if (before === undefined) return undefined
  const by = officerOf(dossier, entry)
  const unit = (id: UnitId, person?: string) => desk(dossier.names.unitOn(id, dayOf(event.at)), person)
  const step = stepDesk(dossier, before, before.assignee)
  const giver = desk(step.name, by)
  switch (event.kind) {
    case 'routed':
      return { from: giver, to: stepDesk(dossier, after, after.assignee), result: resultOf(dossier, before, entry) }
    case 'assigned':
      return event.assignee === null ? undefined : { from: step, to: stepDesk(dossier, after, after.assignee) }
    case 'transferred':
      return { from: unit(before.holderUnitId), to: unit(event.toUnitId) }
    case 'consulted':
      return { from: giver, to: unit(event.unitId) }
    case 'answered': {
      const asked = before.consultations.find(({ number }) => number === event.consultation)
      return asked && { from: unit(asked.unitId, by), to: step }
    }
    case 'suspended':
      return event.ground === 'supplement' ? { from: giver, to: applicantDesk(dossier) } : undefined
    case 'resumed':
      return before.suspensions.at(-1)?.ground === 'supplement' ? { from: applicantDesk(dossier), to: step } : undefined
    case 'finished': {
      const goesBack = after.isStopped || event.outcome === 'withdrawn'
      const result = [endResult(before.dueAt, event.at), resultOf(dossier, before, entry)].filter((line) => line !== '')
      return { from: giver, to: goesBack ? applicantDesk(dossier) : desk(counter), result: result.join('\n') }
    }
    case 'handed_over': {
      const receiver = receiverOf(dossier, event.to)
      return { from: desk(counter, by), to: desk(personRoleNames[event.to].vi, receiver?.fullName) }
    }
    default:
      return undefined
  }
}

function resultOf(dossier: StoredDossier, before: DossierState, { event, after }: TimelineEntry): string {
  return stepResult(dossier, before, { at: event.at, pauses: after.pauses })
}
