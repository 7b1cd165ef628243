import { type DossierState, executeCommand } from '#dossier/index.ts'
import type { Decision } from '#kernel/index.ts'
import { keyField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import { commandDeps } from '../command-deps.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotPermitted } from '../refused-pages.tsx'
import type { Act, Wanted } from './act.ts'
import { answerActForm } from './act-page.tsx'
import { attaching } from './files-sent.ts'
import { answerMeanwhile } from './meanwhile.tsx'
import { type OpenDossier, withDossier } from './open-dossier.ts'
import { seenField } from './seen.ts'
import { actorsFor } from './whose.ts'

/** Does to the dossier what was sent, once, and leads back to it; else the form again, with what was typed and why not. */
export function takeAct(act: Act, visit: OfficerVisit): Promise<Response> {
  return withDossier(visit, async (dossier) => {
    if (actorsFor(visit, dossier.state, act.action).length === 0) return answerNotPermitted(visit, act.action, true)
    const read = act.read(visit, dossier)
    if (!read.ok) return answerActForm(act, visit, { dossier, errors: read.errors })
    const done = await carryOut(act, visit, { dossier, wanted: read.value })
    if (done.ok) return seeOther(visit.paths.deskDossier(dossier.state.code, { xong: act.slug }))
    const { refusal } = done
    return refusal.code === 'changed-meanwhile'
      ? answerMeanwhile(act, visit)
      : answerActForm(act, visit, { dossier, refusal })
  })
}

interface Task {
  readonly dossier: OpenDossier
  readonly wanted: Wanted
}

/** Under each post that permits it, until one is not refused: a leader who also handles dossiers signs as leader. */
async function carryOut(act: Act, visit: OfficerVisit, { dossier, wanted }: Task): Promise<Decision<DossierState>> {
  const { code } = dossier.state
  const sent = { ...wanted, code, key: visit.form.text(keyField), seenAction: seenIn(visit) }
  const files = act.files?.(visit, dossier) ?? []
  const usual = commandDeps(visit.deps)
  const deps = { ...usual, writers: [...usual.writers, attaching(visit, dossier, files)] }
  let first: Decision<DossierState> | undefined
  for (const actor of actorsFor(visit, dossier.state, act.action)) {
    const done = await executeCommand(deps, { ...sent, actor })
    if (done.ok) return done
    first ??= done
  }
  if (first === undefined) throw new Error(`nobody carries out ${act.slug}`)
  return first
}

function seenIn({ form }: OfficerVisit): number {
  const seen = Number(form.text(seenField))
  return Number.isSafeInteger(seen) ? seen : 0
}
