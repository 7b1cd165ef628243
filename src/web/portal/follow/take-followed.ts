import { timingSafeEqual } from 'node:crypto'
import { normalise } from '#kernel/index.ts'
import { answerForeignForm, answerFormRefused } from '../../desk/refused-pages.tsx'
import type { AuditEvent } from '../../shared/audit-events.ts'
import { type Form, readForm } from '../../shared/form.ts'
import { isFromElsewhere, sealField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { findFollower } from './follower.ts'
import { type FollowedDossier, withFollowed } from './open-followed.ts'

interface Taking {
  readonly audit: AuditEvent
  readonly take: (dossier: FollowedDossier, form: Form) => Response | Promise<Response>
}

/** Takes what whoever follows a dossier sends about it. Files are taken in from nobody else: the disk is not theirs to fill. */
export async function takeFollowed(visit: Visit, { audit, take }: Taking): Promise<Response> {
  if (isFromElsewhere(visit.request)) return answerForeignForm(visit)
  const code = normalise(visit.param('code'))
  const follower = await findFollower(visit, code)
  if (follower === undefined) return seeOther(visit.paths.dossier(code))
  const sent = await readForm(visit.request, visit.deps.attachmentFolder)
  if (!sent.ok) return answerFormRefused(visit, sent.refusal)
  if (!isSame(sent.value.text(sealField), follower.seal)) return answerForeignForm(visit)
  return withFollowed(visit, { audit, answer: (dossier) => take(dossier, sent.value) })
}

function isSame(sent: string, seal: string): boolean {
  const [given, expected] = [Buffer.from(sent), Buffer.from(seal)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
