import { type Fee, loadProcedureOn, reckonFee } from '#catalogue/index.ts'
import type { WriteTx } from '#db/index.ts'
import { dayOf, dong, type FilingId, findSum, type Instant, type ProcedureId, type UnitId } from '#kernel/index.ts'
import type { Payer, PaymentActor } from './charge.ts'
import { insertChargeEvent } from './charge-event.ts'
import { dueOf } from './charge-state.ts'
import { lockCharge } from './charge-store.ts'
import { reduceCharge } from './exemption.ts'
import { openCharge } from './open-charge.ts'
import { payElsewhere } from './pay-elsewhere.ts'
import { settle } from './settle.ts'

interface TypedPerson {
  readonly fullName: string
  readonly phone: string
  readonly email: string
}

/** What payment has to know of something that happened to a filing. */
export interface FiledEvent {
  readonly after: { readonly id: FilingId; readonly unitId: UnitId; readonly reference?: string | null }
  readonly content: {
    readonly procedureId: ProcedureId | null
    readonly channel: NonNullable<Fee['channel']>
    readonly owner: TypedPerson
    readonly filer: TypedPerson | null
    readonly fee: {
      readonly due: string
      readonly paid: string
      readonly receiptNumber: string
      readonly exemption: string
    }
    readonly form: { readonly answers: Readonly<Record<string, unknown>> } | null
  }
  readonly event: { readonly kind: string; readonly reason?: string }
  readonly at: Instant
  readonly actor: PaymentActor
}

/**
 * What is written of money in the transaction of a filing's event: an online filing opens its charge when it is handed in; what
 * the officer who accepts it took or waived is not asked for again; one that is withdrawn or refused costs nothing any more, and
 * what came for it goes back.
 */
export const paymentWriter = {
  async postEvents(tx: WriteTx, recorded: readonly FiledEvent[]): Promise<void> {
    for (const filed of recorded) {
      const { kind } = filed.event
      if (kind === 'submitted') await open(tx, filed)
      if (kind === 'accepted') await settleAccepted(tx, filed)
      if (kind === 'withdrawn' || kind === 'refused') await cancel(tx, filed)
    }
  },
}

/**
 * At the counter the fee is taken there; without a reference nobody could say what a transfer is for; what an officer has to count
 * is taken where it is counted.
 */
async function open(tx: WriteTx, { after, content, at, actor }: FiledEvent): Promise<void> {
  const { id, unitId, reference } = after
  const { procedureId, channel } = content
  if (channel !== 'online' || procedureId === null || !reference) return
  const procedure = await loadProcedureOn(tx, procedureId, dayOf(at))
  const fee = procedure && reckonFee(procedure, { channel, answers: content.form?.answers })
  if (procedure === undefined || fee === undefined) return
  await openCharge(tx, {
    filingId: id,
    unitId,
    reference,
    subject: procedure.name,
    lines: fee.lines,
    payer: payerOf(content),
    exemption: content.fee.exemption.trim(),
    at,
    actor,
  })
}

/** Whoever filed is told; where the owner came alone, the owner. */
function payerOf({ owner, filer }: FiledEvent['content']): Payer {
  const told = filer ?? owner
  return { fullName: told.fullName.trim(), phone: told.phone.trim(), email: told.email.trim(), language: 'vi' }
}

/** What was typed at the counter when it was accepted: a ground on which less is due, and what was taken there against a receipt. */
async function settleAccepted(tx: WriteTx, { after: { id }, content: { fee }, at, actor }: FiledEvent): Promise<void> {
  const charge = await lockCharge(tx, id)
  if (charge === undefined || charge.isCancelled) return
  const [due, paid] = [findSum(fee.due) ?? 0, findSum(fee.paid) ?? 0]
  const less = dong(Math.max(0, dueOf(charge) - due))
  const exemption = fee.exemption.trim()
  if (less > 0 && exemption !== '') await reduceCharge(tx, charge, { amount: less, reason: exemption, at, actor })
  const receipt = fee.receiptNumber.trim()
  const taken = paid - charge.kept - charge.elsewhere
  if (taken > 0 && receipt !== '')
    await payElsewhere(tx, { filingId: id, amount: taken, proof: `Biên lai ${receipt}`, at, actor })
}

async function cancel(tx: WriteTx, { after, event, at, actor }: FiledEvent): Promise<void> {
  const charge = await lockCharge(tx, after.id)
  if (charge === undefined || charge.isCancelled) return
  const reason = event.reason ?? ''
  await insertChargeEvent(tx, after.id, { kind: 'cancelled', at, actor, amount: dong(0), reason })
  await settle(tx, charge, { at, isCancelled: true, askedExemption: null })
}
