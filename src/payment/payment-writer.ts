import { type Fee, feeOf, loadProcedureOn } from '#catalogue/index.ts'
import type { WriteTx } from '#db/index.ts'
import { dayOf, dong, type FilingId, type Instant, type ProcedureId, type UnitId } from '#kernel/index.ts'
import type { Payer, PaymentActor } from './charge.ts'
import { insertChargeEvent } from './charge-event.ts'
import { lockCharge } from './charge-store.ts'
import { openCharge } from './open-charge.ts'
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
    readonly fee: { readonly exemption: string }
  }
  readonly event: { readonly kind: string; readonly reason?: string }
  readonly at: Instant
  readonly actor: PaymentActor
}

/**
 * What is written of money in the transaction of a filing's event: an online filing opens its charge when it is handed in; one that
 * is withdrawn or refused costs nothing any more, and what came for it goes back.
 */
export const paymentWriter = {
  async postEvents(tx: WriteTx, recorded: readonly FiledEvent[]): Promise<void> {
    for (const filed of recorded) {
      const { kind } = filed.event
      if (kind === 'submitted') await open(tx, filed)
      if (kind === 'withdrawn' || kind === 'refused') await cancel(tx, filed)
    }
  },
}

/** At the counter the fee is taken there; without a reference nobody could say what a transfer is for. */
async function open(tx: WriteTx, { after, content, at, actor }: FiledEvent): Promise<void> {
  const { id, unitId, reference } = after
  const { procedureId, channel } = content
  if (channel !== 'online' || procedureId === null || !reference) return
  const procedure = await loadProcedureOn(tx, procedureId, dayOf(at))
  if (procedure === undefined) return
  await openCharge(tx, {
    filingId: id,
    unitId,
    reference,
    subject: procedure.name,
    lines: feeOf(procedure, channel).lines,
    payer: payerOf(content),
    exemption: content.fee.exemption.trim(),
    at,
    isSubmitted: true,
    actor,
  })
}

/** Whoever filed is told; where the owner came alone, the owner. */
function payerOf({ owner, filer }: FiledEvent['content']): Payer {
  const told = filer ?? owner
  return { fullName: told.fullName.trim(), phone: told.phone.trim(), email: told.email.trim(), language: 'vi' }
}

async function cancel(tx: WriteTx, { after, event, at, actor }: FiledEvent): Promise<void> {
  const charge = await lockCharge(tx, after.id)
  if (charge === undefined || charge.isCancelled) return
  const reason = event.reason ?? ''
  await insertChargeEvent(tx, after.id, { kind: 'cancelled', at, actor, amount: dong(0), reason })
  await settle(tx, charge, { at, isCancelled: true, askedExemption: null })
}
