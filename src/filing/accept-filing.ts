import { type Acceptance, type CommandDeps, type DossierState, executeCommand, findDossier } from '#dossier/index.ts'
import { type Decision, ok, type UnitId } from '#kernel/index.ts'
import { isOfficer, refuseActor } from './actor.ts'
import { refuseVerb } from './carry-out.ts'
import { checkContent } from './check-content.ts'
import { findFilingCommand } from './command-store.ts'
import { type FilingContent, inNfc } from './content.ts'
import { type FormDecision, refuseFields } from './field-fault.ts'
import type { Filing } from './filing.ts'
import { filingWriter } from './filing-writer.ts'
import { loadContext } from './load-context.ts'
import { type FilingOrder, hashOrder, refuseOrder } from './order.ts'
import { acceptanceOf } from './reception-of.ts'
import { filingUnknown, keyUsed, refuseStale } from './refusals.ts'
import { type FilingDeps, saveDraft } from './save-draft.ts'
import { findFiling } from './store.ts'

export type AcceptDeps = FilingDeps & CommandDeps

/**
 * A filing to be made a dossier. `content`: what the screen shows, where it may differ from what was saved; a new filing
 * (`seenVersion` 0) needs it.
 */
export interface AcceptOrder extends FilingOrder {
  readonly unitId: UnitId
  readonly content?: FilingContent
}

/**
 * Makes a filing a dossier, with its persons, papers and files, in one transaction. What a draft's form shows is saved first, so
 * that nothing typed is lost whatever comes of it. Refused: `fields-wrong`, with every fault beside its field;
 * `changed-meanwhile`, which names the code where somebody else accepted it; `not-while-…`; and as `executeCommand` refuses.
 * Warnings refuse nothing. The same key and request again, even at once, get the same dossier.
 */
export async function acceptFiling(deps: AcceptDeps, typed: AcceptOrder): Promise<FormDecision<DossierState>> {
  const refusal = refuseOrder(typed)
  if (refusal !== undefined) return { ok: false, refusal }
  const { content, ...rest } = typed
  const order = content === undefined ? rest : { ...rest, content: inNfc(content) }
  const accepted = await accept(deps, order)
  // A refusal may only mean that this very request was carried out before.
  return accepted.ok ? accepted : ((await answerAgain(deps, order)) ?? accepted)
}

async function accept(deps: AcceptDeps, order: AcceptOrder): Promise<FormDecision<DossierState>> {
  const seen = await see(deps, order)
  if (!seen.ok) return seen
  const filing = seen.value
  const content = order.content ?? filing.content
  const { actor } = order
  if (content === null || !isOfficer(actor)) return { ok: false, refusal: refuseStale(filing) }
  const { files, ...context } = await loadContext(deps.db, filing, content)
  const { errors, value: checked } = checkContent(content, { ...context, isDraft: !filing.isByCitizen })
  if (checked === undefined) return refuseFields(errors)
  const { key, unitId } = order
  const acceptance: Acceptance = { key, actor, unitId, ...acceptanceOf({ checked, content, files }) }
  const seenVersion = filing.version
  const { filingWriters } = deps
  const writer = filingWriter({ order, seenVersion, content, versionId: checked.procedure.versionId, filingWriters })
  // First, so that the others find the filing of the dossier.
  return executeCommand({ ...deps, writers: [writer, ...deps.writers] }, acceptance)
}

/** The filing to accept, its draft saved; or why it is not this officer's to accept. */
async function see(deps: AcceptDeps, order: AcceptOrder): Promise<Decision<Filing>> {
  const { id, unitId, actor, content } = order
  const isNew = order.seenVersion === 0 && content !== undefined
  const known = isNew ? undefined : await findFiling(deps.db, id)
  if (content !== undefined && (known === undefined || known.state === 'draft')) {
    const saved = await saveDraft(deps, { ...order, content })
    const refusal = saved.ok ? refuseActor(actor, 'accept', saved.value) : undefined
    return refusal === undefined ? saved : { ok: false, refusal }
  }
  if (known === undefined || known.unitId !== unitId) return { ok: false, refusal: filingUnknown }
  const refusal = refuseVerb(known, 'accept', order)
  return refusal === undefined ? ok(known) : { ok: false, refusal }
}

async function answerAgain({ db }: AcceptDeps, order: AcceptOrder): Promise<FormDecision<DossierState> | undefined> {
  const done = await findFilingCommand(db, { ...order, requestHash: hashOrder('accept', order) })
  if (done === 'other') return { ok: false, refusal: keyUsed }
  const code = done && (await findFiling(db, order.id))?.dossierCode
  const dossier = code === undefined ? undefined : await findDossier(db, code)
  return dossier && ok(dossier.state)
}
