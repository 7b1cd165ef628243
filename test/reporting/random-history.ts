import fc from 'fast-check'
import type { Channel, DossierEvent, DossierState, Outcome, RecordedEvent } from '#dossier/index.ts'
import { channels, evolve, outcomes } from '#dossier/index.ts'
import type { DossierId, FieldId, Instant, ProcedureId, ProcedureVersionId, UnitId } from '#kernel/index.ts'
import { instant } from '#kernel/index.ts'

/** Units 1–4; procedures 1–6, of fields 1–3. */
export const unitIds = [1, 2, 3, 4].map((id) => id as UnitId)
export const procedureIds = [1, 2, 3, 4, 5, 6].map((id) => id as ProcedureId)
export function fieldOf(procedureId: ProcedureId): FieldId {
  return (((procedureId - 1) % 3) + 1) as FieldId
}

const hour = 3_600_000
/** Local midnight: histories run from here over half a year, across two ends of a year's span. */
export const begin = instant('2024-11-10T00:00:00+07:00')

interface Step {
  readonly hours: number
  readonly choice: 'pause' | 'extend' | 'apologise' | 'transfer' | 'finish'
  readonly unitId: UnitId
  readonly outcome: Outcome
  readonly dueHours: number
  /** Finish at the very instant at which it is due, when that is still to come. */
  readonly isAtDue: boolean
}

// Whole hours from local midnight: midnights, equal instants and due instants already past are frequent.
const hours = fc.oneof(
  fc.integer({ min: 0, max: 30 }),
  fc.integer({ min: 0, max: 60 }).map((days) => days * 24),
)
const step: fc.Arbitrary<Step> = fc.record({
  hours,
  choice: fc.constantFrom('pause', 'extend', 'apologise', 'transfer', 'finish', 'finish'),
  unitId: fc.constantFrom(...unitIds),
  outcome: fc.constantFrom(...outcomes),
  dueHours: fc.oneof(
    fc.integer({ min: -30, max: 40 }),
    fc.integer({ min: -2, max: 40 }).map((days) => days * 24),
  ),
  isAtDue: fc.boolean(),
})

/** The whole life so far of one dossier, as it would be recorded. */
export type History = readonly RecordedEvent[]

/** Histories of up to `maxLength` dossiers that follow the table of transitions, with every awkward coincidence of times. */
export function histories(maxLength: number, minLength = 1): fc.Arbitrary<readonly History[]> {
  const life = fc.record({
    unitId: fc.constantFrom(...unitIds),
    procedureId: fc.constantFrom(...procedureIds),
    channel: fc.constantFrom(...channels),
    acceptedHours: fc.integer({ min: 0, max: 24 * 150 }),
    dueHours: step.map(({ dueHours }) => dueHours),
    steps: fc.array(step, { maxLength: 6 }),
  })
  return fc.array(life, { maxLength, minLength }).map((lives) => lives.map(historyOf))
}

interface Life {
  readonly unitId: UnitId
  readonly procedureId: ProcedureId
  readonly channel: Channel
  readonly acceptedHours: number
  readonly dueHours: number
  readonly steps: readonly Step[]
}

function historyOf(life: Life, index: number): History {
  const acceptedAt = later(begin, life.acceptedHours)
  const accepted: DossierEvent = {
    kind: 'accepted',
    at: acceptedAt,
    unitId: life.unitId,
    dossierId: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}` as DossierId,
    code: `D-${index}`,
    procedureId: life.procedureId,
    procedureVersionId: Number(life.procedureId) as ProcedureVersionId,
    fieldId: fieldOf(life.procedureId),
    channel: life.channel,
    dueAt: later(acceptedAt, life.dueHours),
  }
  const first: RecordedEvent = {
    before: undefined,
    after: evolve(undefined, accepted),
    event: accepted,
    actionNumber: 1,
  }
  const history = [first]
  for (const each of life.steps) {
    const before = history.at(-1)?.after ?? first.after
    const event = eventOf(before, each)
    if (event !== undefined)
      history.push({ before, after: evolve(before, event), event, actionNumber: history.length + 1 })
  }
  return history
}

function eventOf(before: DossierState, step: Step): DossierEvent | undefined {
  const at = later(before.lastAt, step.hours)
  const dueAt = later(at, step.dueHours)
  if (before.phase === 'finished') return undefined
  switch (step.choice) {
    case 'pause':
      return before.phase === 'running' ? { kind: 'suspended', at } : { kind: 'resumed', at, dueAt }
    case 'extend':
      return before.phase === 'running' ? { kind: 'extended', at, dueAt } : undefined
    case 'apologise':
      return { kind: 'apologised', at, promisedAt: dueAt }
    case 'transfer':
      return step.unitId === before.holderUnitId ? undefined : { kind: 'transferred', at, toUnitId: step.unitId }
    case 'finish': {
      const isToCome = before.dueAt !== null && before.dueAt >= before.lastAt
      const finishedAt = step.isAtDue && isToCome && before.dueAt !== null ? before.dueAt : at
      return { kind: 'finished', at: finishedAt, outcome: step.outcome }
    }
  }
}

function later(moment: Instant, count: number): Instant {
  return (moment + count * hour) as Instant
}
