import type { FilingWriter } from '#filing/index.ts'
import { citizenFilingWriter } from '#notification/index.ts'
import { paymentWriter } from '#payment/index.ts'

/** What is written in the transaction of a filing's event besides the filing. */
export const filingWriters: readonly FilingWriter[] = [paymentWriter, citizenFilingWriter]
