import { type Decision, type Instant, ok } from '#kernel/index.ts'
import type { DossierCommand } from './command.ts'
import type { Facts } from './facts.ts'
import type { DossierState } from './state.ts'

interface Due {
  readonly dueAt: Instant
  readonly isDueGiven?: true
}

/** The due instant of a new dossier: the recorded one, or what the procedure's limit and the calendar give. */
export function dueOnAcceptance(
  { dueAt }: Extract<DossierCommand, { kind: 'accept' }>,
  { at, due }: Facts,
): Decision<Due> {
  return dueAt === undefined ? computed(due({ acceptedAt: at, pauses: [], given: null })) : given(dueAt)
}

/** The due instant after a suspension: the recorded one, or computed anew from the acceptance without all pauses. */
export function dueOnResumption(
  { acceptedAt, pauses, suspendedAt, givenDue }: DossierState,
  { dueAt }: Extract<DossierCommand, { kind: 'resume' }>,
  { at, due }: Facts,
): Decision<Due> {
  if (suspendedAt === null) throw new Error('a suspended dossier without a suspension')
  if (dueAt !== undefined) return given(dueAt)
  return computed(due({ acceptedAt, pauses: [...pauses, { from: suspendedAt, to: at }], given: givenDue }))
}

function given(dueAt: Instant): Decision<Due> {
  return ok({ dueAt, isDueGiven: true })
}

function computed(decision: Decision<Instant>): Decision<Due> {
  return decision.ok ? ok({ dueAt: decision.value }) : decision
}
