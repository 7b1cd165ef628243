import { timingSafeEqual } from 'node:crypto'
import { type Decision, normalise } from '#kernel/index.ts'
import { answerForeignForm, answerFormRefused } from '../../desk/refused-pages.tsx'
import type { AuditEvent } from '../../shared/audit-events.ts'
import { type Form, readForm } from '../../shared/form.ts'
import { sealField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import type { Follower } from './follower.ts'
import { type FollowedDossier, findFollowed, withFollowed } from './open-followed.ts'

interface Taking {
  readonly audit: AuditEvent
  readonly take: (dossier: FollowedDossier, form: Form) => Response | Promise<Response>
}

/** Takes what whoever follows a dossier sends about it. */
export async function takeFollowed(visit: Visit, { audit, take }: Taking): Promise<Response> {
  const found = await findFollowed(visit)
  if (found === undefined) return seeOther(visit.paths.dossier(normalise(visit.param('code'))))
  const sent = await readSealed(visit, found.follower)
  return sent.ok ? withFollowed(visit, { audit, answer: (dossier) => take(dossier, sent.value) }) : sent.refusal
}

/** A form that was made for this follower. Files are taken in from nobody else: the disk is not theirs to fill. */
export async function readSealed(
  visit: Visit,
  { seal }: Follower,
): Promise<Extract<Decision<Form>, { ok: true }> | { readonly ok: false; readonly refusal: Response }> {
  const sent = await readForm(visit.request, visit.deps.attachmentFolder)
  if (!sent.ok) return { ok: false, refusal: answerFormRefused(visit, sent.refusal) }
  if (!isSame(sent.value.text(sealField), seal)) return { ok: false, refusal: answerForeignForm(visit) }
  return { ok: true, value: sent.value }
}

function isSame(sent: string, seal: string): boolean {
  const [given, expected] = [Buffer.from(sent), Buffer.from(seal)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
