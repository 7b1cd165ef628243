import type { WriteTx } from '#db/index.ts'
import { draftEnd, type ForsakenDraft } from '#filing/index.ts'
import { accountContact } from './account-contact.ts'
import { nameOfProcedure } from './matter-store.ts'
import { queueMessage } from './queue-message.ts'

/** Tells whoever has left a draft lying until when it is kept, once until they touch it again. Answers by how many ways. */
export async function warnOfDraft(tx: WriteTx, draft: ForsakenDraft): Promise<number> {
  const { id, unitId, citizenId, procedureId, changedAt } = draft
  const [contact] = await accountContact(tx, citizenId)
  if (contact === undefined) return 0
  return queueMessage(tx, {
    key: `draft:${id}:${changedAt}`,
    to: { ...contact, language: 'vi' },
    kind: 'draft-will-be-forgotten',
    values: { procedure: await nameOfProcedure(tx, procedureId), on: draftEnd(changedAt), path: `/nop/${id}` },
    about: { unitId, filingId: id },
  })
}
