import type { ClockEvent } from './clock-event.ts'
import type { WorkEvent } from './work-event.ts'

export * from './clock-event.ts'
export * from './work-event.ts'

/** What happened to a dossier at an instant. */
export type DossierEvent = ClockEvent | WorkEvent
export type EventKind = DossierEvent['kind']
