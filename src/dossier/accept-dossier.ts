import type { WriteTx } from '#db/index.ts'
import { type Decision, type DossierId, dayOf, type IdSource, type Instant, ok, type PlainDate } from '#kernel/index.ts'
import { dossierCode } from './code.ts'
import { decide } from './decide.ts'
import type { Acceptance } from './envelope.ts'
import type { Opening } from './facts.ts'
import type { Admission, Law } from './law.ts'
import { hashesOf, type SaltedPerson, saltPerson } from './persons.ts'
import type { Prepared } from './prepared.ts'
import { liveStep } from './step.ts'
import { takeNumber } from './store.ts'

interface Desk {
  readonly tx: WriteTx
  readonly law: Law
  readonly ids: IdSource
}

/**
 * The step that accepts a new dossier, its persons salted. The number is taken last, and the instant after it;
 * 'day-changed' when midnight passed since the command was claimed.
 */
export async function acceptanceStep(
  desk: Desk,
  envelope: Acceptance,
  { dossierId, claimedAt }: { readonly dossierId: DossierId; readonly claimedAt: Instant },
): Promise<Decision<Prepared> | 'day-changed'> {
  const { tx, law } = desk
  const { unitId, actor } = envelope
  const day = dayOf(claimedAt)
  const admission = law.admit(unitId, envelope.procedureId, day)
  if (!admission.ok) return admission
  const persons = envelope.persons.map((person) => saltPerson(person, desk.ids))
  const { number, at } = await takeNumber(tx, unitId, day)
  if (dayOf(at) !== day) return 'day-changed'
  const { procedureVersionId } = admission.value
  const { firstStep: step } = law.process(procedureVersionId)
  const opening = { ...openingOf(admission.value, { dossierId, day, number, persons }), unitId, step }
  const due = law.dueRule(procedureVersionId, unitId, day)
  const decision = decide(undefined, envelope.command, { at, origin: 'live', actor, due, opening })
  if (!decision.ok) return decision
  return ok({ step: liveStep(undefined, decision.value, actor), persons })
}

interface Numbered {
  readonly dossierId: DossierId
  readonly day: PlainDate
  readonly number: number
  readonly persons: readonly SaltedPerson[]
}

function openingOf(
  admission: Admission,
  { dossierId, day, number, persons }: Numbered,
): Omit<Opening, 'unitId' | 'step'> {
  const { agencyCode, ...pinned } = admission
  return { dossierId, code: dossierCode(agencyCode, day, number), ...pinned, ...hashesOf(persons) }
}
