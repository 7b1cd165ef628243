import type { Database, WriteTx } from '#db/index.ts'
import { type Decision, type IdSource, type Instant, ok, type Refusal, refuse } from '#kernel/index.ts'
import { acceptanceStep } from './accept-dossier.ts'
import { changeStep } from './change-dossier.ts'
import { refuseEnvelope } from './check-envelope.ts'
import { type CommandClaim, claimCommand, completeCommand, readCommand } from './command-store.ts'
import { type Acceptance, type Change, type Envelope, hashRequest } from './envelope.ts'
import { replay } from './fold.ts'
import type { Law, LoadLaw } from './law.ts'
import { readActions } from './log-store.ts'
import { insertPersons } from './person-store.ts'
import type { Prepared } from './prepared.ts'
import type { SideWriter } from './recorded-event.ts'
import type { DossierState } from './state.ts'
import { findDossierKey, storeSteps } from './store.ts'

export interface CommandDeps {
  readonly db: Database
  readonly ids: IdSource
  readonly writers: readonly SideWriter[]
  readonly loadLaw: LoadLaw
}

/** Thrown to roll a transaction back, and caught by who began it. */
class Rollback extends Error {
  readonly refusal: Refusal | 'day-changed'
  constructor(refusal: Refusal | 'day-changed') {
    super('rolled back')
    this.refusal = refusal
  }
}

/**
 * Carries out an officer's command in one transaction: actions, current row, and everything that `writers` add, such as what
 * people are told. Answers the dossier after it, or why not; then nothing is stored. The time is that of the database clock,
 * taken after the lock that makes order of time order of numbers. The same key and request again get the same answer.
 */
export async function executeCommand(deps: CommandDeps, envelope: Envelope): Promise<Decision<DossierState>> {
  const refusal = refuseEnvelope(envelope)
  if (refusal !== undefined) return { ok: false, refusal }
  try {
    return await deps.db
      .transaction()
      .setIsolationLevel('read committed')
      .execute((tx) => executeOnce(deps, tx, envelope))
  } catch (error) {
    if (!(error instanceof Rollback)) throw error
    // The day ended while the counter was waited for: the code would carry yesterday's date.
    if (error.refusal === 'day-changed') return executeCommand(deps, envelope)
    return { ok: false, refusal: error.refusal }
  }
}

interface Desk {
  readonly tx: WriteTx
  readonly law: Law
  readonly ids: IdSource
}

async function executeOnce(deps: CommandDeps, tx: WriteTx, envelope: Envelope): Promise<Decision<DossierState>> {
  const claim = await claimOf(deps, tx, envelope)
  if (claim === undefined) return refuseUnknown(envelope)
  const claimedAt = await claimCommand(tx, claim)
  if (claimedAt === undefined) return answerAgain(tx, claim)
  for (const { allow } of deps.writers) {
    const refusal = await allow?.(tx)
    if (refusal !== undefined) throw new Rollback(refusal)
  }
  const desk = { tx, law: await deps.loadLaw(tx), ids: deps.ids }
  const prepared = await prepare(desk, envelope, { ...claim, claimedAt })
  if (prepared === 'day-changed') throw new Rollback(prepared)
  if (!prepared.ok) throw new Rollback(prepared.refusal)
  await record(desk, prepared.value, deps.writers)
  await completeCommand(tx, claim, prepared.value.step.actionNumber)
  return ok(prepared.value.step.after)
}

async function claimOf(deps: CommandDeps, tx: WriteTx, envelope: Envelope): Promise<CommandClaim | undefined> {
  const target = isAcceptance(envelope)
    ? { unitId: envelope.unitId, dossierId: deps.ids.uuid() as CommandClaim['dossierId'] }
    : await findDossierKey(tx, envelope.code)
  if (target === undefined) return undefined
  return { ...target, key: envelope.key, requestHash: hashRequest(envelope) }
}

async function prepare(
  desk: Desk,
  envelope: Envelope,
  claim: CommandClaim & { readonly claimedAt: Instant },
): Promise<Decision<Prepared> | 'day-changed'> {
  return isAcceptance(envelope) ? acceptanceStep(desk, envelope, claim) : changeStep(desk, envelope, claim)
}

async function record({ tx, law }: Desk, { step, persons }: Prepared, writers: readonly SideWriter[]): Promise<void> {
  await storeSteps(tx, [step], law)
  await insertPersons(tx, [{ ...step.after, version: step.actionNumber, persons }])
  for (const writer of writers) await writer.postEvents(tx, [step])
}

async function answerAgain(tx: WriteTx, claim: CommandClaim): Promise<Decision<DossierState>> {
  const done = await readCommand(tx, claim)
  if (!done.requestHash.equals(claim.requestHash))
    return refuse('key-used', {
      vi: 'Mã chống lặp này đã dùng cho một yêu cầu khác. Hãy mở lại biểu mẫu rồi gửi lại.',
      en: 'This idempotency key has been used for another request. Open the form again and send it anew.',
    })
  const actions = await readActions(tx, { unitId: claim.unitId, dossierId: done.dossierId })
  const after = replay(actions.slice(0, done.lastAction)).at(-1)?.after
  if (after === undefined) throw new Error(`command ${claim.key} is recorded without an action`)
  return ok(after)
}

function isAcceptance(envelope: Acceptance | Change): envelope is Acceptance {
  return envelope.command.kind === 'accept'
}

function refuseUnknown(envelope: Envelope): Decision<never> {
  const code = 'code' in envelope ? envelope.code : ''
  return refuse('dossier-unknown', {
    vi: `Không có hồ sơ mang mã '${code}'. Hãy kiểm tra lại mã hồ sơ.`,
    en: `There is no dossier with the code '${code}'. Check the code.`,
  })
}
