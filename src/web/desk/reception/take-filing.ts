import type { Filing, FilingContent } from '#filing/index.ts'
import { formatTime } from '#kernel/index.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerRefused, isStaleRefusal } from './answer-refused.ts'
import { intentField, newContent, withAllPapers, withProcedure } from './filing-form.ts'
import { answerFilingPage } from './filing-page.tsx'
import { type Kept, keepTyped } from './keep-typed.ts'
import { openFiling, procedureInForce } from './open-filing.ts'
import type { FilingStep } from './paths.ts'
import { screenOf } from './screen.ts'

/** The screen of a filing, saved or new; what was accepted stands on the page of its dossier. */
export async function answerFiling(visit: OfficerVisit): Promise<Response> {
  const opened = await openFiling(visit, 'filing.read')
  if (opened instanceof Response) return opened
  const { filing } = opened
  if (filing?.dossierCode !== undefined) return seeOther(visit.paths.deskDossier(filing.dossierCode))
  const content = await contentFor(visit, filing)
  if (content === undefined) return seeOther(visit.paths.reception())
  return answerFilingPage(await screenOf(visit, opened, { content }))
}

/** What was saved, or an empty form; for the procedure that the address names, where it names one. */
async function contentFor(visit: OfficerVisit, filing: Filing | undefined): Promise<FilingContent | undefined> {
  const code = visit.query.get('thu-tuc')
  const procedure = await procedureInForce(visit, (each) => each.code === code)
  const saved = filing?.content ?? undefined
  if (procedure === undefined || saved?.procedureId === procedure.id) return saved
  if (saved === undefined) return newContent(procedure)
  return filing?.state === 'draft' ? withProcedure(saved, procedure) : saved
}

/** Pages on which a filing is ended or sent back; what was typed is saved before. */
const leadsTo: Readonly<Record<string, FilingStep>> = {
  'yeu-cau-bo-sung': 'requestSupplement',
  'tu-choi': 'refuseFiling',
  rut: 'withdrawFiling',
  xoa: 'deleteDraft',
}

/** Saves what was typed, and does what the pressed button says besides. */
export async function takeFiling(visit: OfficerVisit): Promise<Response> {
  const opened = await openFiling(visit, 'filing.draft')
  if (opened instanceof Response) return opened
  const intent = visit.form.text(intentField)
  const all = intent === 'du-giay-to' ? await allPapersOf(visit) : undefined
  const kept = await keepTyped(visit, opened, all)
  if (intent === 'tu-luu') return answerSaved(visit, kept)
  if (kept.refusal !== undefined || kept.faults.length > 0) return answerRefused(visit, kept.opened, kept)
  const step = leadsTo[intent]
  if (step !== undefined) return seeOther(visit.paths.filingStep(step, opened.id))
  return seeOther(visit.paths.filing(opened.id, intent === 'luu' ? { xong: 'luu' } : {}))
}

async function allPapersOf(visit: OfficerVisit): Promise<((content: FilingContent) => FilingContent) | undefined> {
  const sent = Number(visit.form.text('procedureId'))
  const procedure = await procedureInForce(visit, ({ id }) => id === sent)
  return procedure && ((content) => withAllPapers(content, procedure))
}

/** What the script of the page is told after it saved by itself. */
async function answerSaved(visit: OfficerVisit, { opened, content, refusal }: Kept): Promise<Response> {
  const { say } = visit
  const headers = { 'cache-control': 'no-store' }
  if (refusal !== undefined || opened.filing === undefined) {
    const status = isStaleRefusal(refusal) ? 409 : 422
    return Response.json({ problem: refusal && say(refusal.message) }, { status, headers })
  }
  const { checked } = await screenOf(visit, opened, { content })
  const said = (faults: typeof checked.errors) => faults.map(({ field, message }) => ({ field, message: say(message) }))
  const { version, changedAt } = opened.filing
  const answer = {
    version,
    savedAt: formatTime(changedAt),
    errors: said(checked.errors),
    warnings: said(checked.warnings),
  }
  return Response.json(answer, { headers })
}
