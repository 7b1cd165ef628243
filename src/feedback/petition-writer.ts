import type { WriteTx } from '#db/index.ts'
import type { Instant } from '#kernel/index.ts'
import type { Petition } from './petition.ts'
import type { PetitionEvent } from './petition-event.ts'
import { findPetitionById } from './petition-store.ts'

/** An event that has just been stored, with the petition after it. */
export interface RecordedPetitionEvent {
  readonly petition: Petition
  readonly event: PetitionEvent
  readonly at: Instant
}

/** Something else that must be written in the transaction of a petition's event, such as what its sender is told. */
export interface PetitionWriter {
  readonly postEvents: (tx: WriteTx, recorded: RecordedPetitionEvent) => Promise<void>
}

/** Tells all writers of an event, and answers the petition as it is now stored. */
export async function tellWriters(
  tx: WriteTx,
  { petitionWriters }: { readonly petitionWriters: readonly PetitionWriter[] },
  { id, event, at }: Omit<RecordedPetitionEvent, 'petition'> & { readonly id: string },
): Promise<Petition> {
  const petition = await findPetitionById(tx, id)
  if (petition === undefined) throw new Error(`petition ${id} was not stored`)
  for (const { postEvents } of petitionWriters) await postEvents(tx, { petition, event, at })
  return petition
}
