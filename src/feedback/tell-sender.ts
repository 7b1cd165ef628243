import type { WriteTx } from '#db/index.ts'
import { type MessageKindName, queueMessage } from '#notification/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import type { Petition } from './petition.ts'
import type { PetitionEventKind } from './petition-event.ts'

const kindOf = {
  received: 'petition-received',
  asked: 'petition-asked',
  forwarded: 'petition-moved',
  refused: 'petition-moved',
  answered: 'complaint-answered',
} as const satisfies Partial<Record<PetitionEventKind, MessageKindName>>

/** Queues what its sender is told of the newest event, in its transaction; of some there is nothing to tell. */
export async function tellSender(
  tx: WriteTx,
  { reference, content, language, steps, unitId }: Petition,
): Promise<void> {
  const last = steps.at(-1)
  const kind =
    last && (kindOf as Partial<Record<PetitionEventKind, (typeof kindOf)[keyof typeof kindOf]>>)[last.event.kind]
  if (kind === undefined) return
  const secret = receiptSecret(await loadReceiptKey(tx), reference)
  await queueMessage(tx, {
    key: `petition:${reference}:${last?.number}`,
    to: { phone: content.phone, email: content.email, language },
    kind,
    values: { code: reference, path: `/gop-y/${reference}?khoa=${secret}` },
    about: { unitId },
  })
}
