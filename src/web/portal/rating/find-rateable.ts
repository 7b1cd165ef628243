import { findDossier } from '#dossier/index.ts'
import { hasTurn, takeTurn } from '#feedback/index.ts'
import { normalise } from '#kernel/index.ts'
import { isReceiptSecret, loadReceiptKey } from '#slip/index.ts'
import { isCode, type ShownDossier, shownDossier } from '../../dossier/shown-dossier.ts'
import type { Visit } from '../../shared/visit.ts'

/** Why no dossier is shown. A wrong code and a wrong secret are told alike: neither may be guessed by the other. */
export type NotRateable = 'secret-asked' | 'wrong' | 'too-often'

/** The dossier at this address, for whoever holds the secret of its receipt. */
export async function findRateable(visit: Visit, typed: string): Promise<ShownDossier | NotRateable> {
  const { db, clock } = visit.deps
  const code = normalise(visit.param('code'))
  if (typed.trim() === '') return 'secret-asked'
  const turn = { kind: 'wrong-secret', subject: code, now: clock.now() } as const
  if (!(await hasTurn(db, turn))) return 'too-often'
  const isRight = isCode(code) && isReceiptSecret(await loadReceiptKey(db), code, typed.slice(0, 40))
  const view = isRight ? await findDossier(db, code) : undefined
  if (view !== undefined) return shownDossier(view, await visit.reference())
  await takeTurn(db, turn)
  return 'wrong'
}
