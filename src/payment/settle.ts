import type { WriteTx } from '#db/index.ts'
import { dong, type Instant } from '#kernel/index.ts'
import type { Charge, ChargeSums } from './charge.ts'
import { chargeStateOf } from './charge-state.ts'
import { patchCharge } from './charge-store.ts'
import { issueReceipt } from './receipt.ts'

export type ChargeChange = Partial<
  Pick<ChargeSums, 'reduction' | 'elsewhere' | 'isCancelled'> & Pick<Charge, 'askedExemption'>
> & {
  /** Đồng that came, or went to another place than its sender when negative. */
  readonly came?: number
  /** Đồng that went back to whoever paid. */
  readonly wentBack?: number
}

/** Writes a locked charge as it stands after a change, and its receipt where that pays it in full. Answers it as it is then. */
export async function settle(
  tx: WriteTx,
  charge: Charge,
  { at, came = 0, wentBack = 0, ...change }: ChargeChange & { readonly at: Instant },
): Promise<Charge> {
  const changed = {
    ...charge,
    ...change,
    kept: dong(charge.kept + came - wentBack),
    refunded: dong(charge.refunded + wentBack),
  }
  const settled = { ...changed, state: chargeStateOf(changed) }
  await patchCharge(tx, settled)
  await issueReceipt(tx, settled, at)
  return settled
}
