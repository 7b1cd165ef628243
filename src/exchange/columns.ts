import { type ClockEventKind, clockEventKinds } from '#dossier/index.ts'

/** The columns of the event register, in the order in which they are written. */
export const columns = ['code', 'at', 'event', 'unit', 'field', 'procedure', 'channel', 'due_at', 'outcome'] as const
export type Column = (typeof columns)[number]
/** A column that only some events fill. */
export type EventColumn = Exclude<Column, 'code' | 'at' | 'event'>

type Use = 'required' | 'optional'

/** What each event fills besides code, at and event; everything else stays blank. */
export const eventColumns = {
  accepted: { unit: 'required', field: 'required', procedure: 'required', channel: 'required', due_at: 'optional' },
  suspended: {},
  resumed: { due_at: 'optional' },
  extended: { due_at: 'required' },
  apologised: { due_at: 'required' },
  transferred: { unit: 'required' },
  finished: { outcome: 'required' },
} as const satisfies Record<ClockEventKind, Partial<Record<EventColumn, Use>>>

/** The events that a register tells of. The work within a unit is not among them. */
export const eventKinds = clockEventKinds
