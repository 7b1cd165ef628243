import { type FieldFault, type FilingContent, saveDraft } from '#filing/index.ts'
import type { Form } from '../../shared/form.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import { hasNewQuestions, moveOf } from '../form-fields/index.ts'
import { takeUploads } from '../upload/take-uploads.ts'
import { answerShown } from './answer-step.tsx'
import type { Applicant } from './applicant.ts'
import { intentField, seenField } from './apply-form.tsx'
import { type Draft, openDraft } from './draft.ts'
import { asksForFiles, keepFormFiles } from './form-files.ts'
import { addressAfter, isReread } from './standing.ts'
import { faultsOf } from './step-faults.ts'
import { intents } from './step-fields.tsx'
import { digestOf, isSamePart } from './step-part.ts'
import { type Step, stepsOf } from './steps.ts'
import { answerTrouble } from './trouble-page.tsx'
import { typedContent, withPapers } from './typed-content.ts'

interface Sent {
  readonly applicant: Applicant
  readonly draft: Draft
  readonly step: Step
}

/**
 * Saves a page as typed, however wrong, and goes on where nothing on it is. What another device saved on the same page since it
 * was opened is not written over: the page comes back with what was typed, and says so.
 */
export async function takeStep(applicant: Applicant): Promise<Response> {
  const draft = await openDraft(applicant)
  if (draft instanceof Response) return draft
  const step = stepsOf(draft).find(({ slug }) => slug === applicant.visit.param('step'))
  if (step === undefined) return seeOther(applicant.at.tasks(draft.filing.id))
  if (asksForFiles(step)) return takeWithFormFiles({ applicant, draft, step })
  return hasFiles(step) ? takeWithFiles({ applicant, draft, step }) : takeTyped({ applicant, draft, step }, [])
}

async function takeWithFormFiles({ applicant, draft, step }: Sent): Promise<Response> {
  const { form, faults } = await keepFormFiles(applicant, draft)
  const now = await openDraft(applicant)
  return now instanceof Response ? now : takeTyped({ applicant: { ...applicant, form }, draft: now, step }, faults)
}

function hasFiles({ kind }: Step): boolean {
  return kind === 'paper' || kind === 'filer'
}

/** Files first: each is kept for itself, whatever becomes of the rest. */
async function takeWithFiles({ applicant, draft, step }: Sent): Promise<Response> {
  const { visit, form } = applicant
  const { id } = draft.filing
  const uploaded = await takeUploads({ ...visit, form }, { id, actor: draft.actor })
  const now = await openDraft(applicant)
  if (now instanceof Response) return now
  const refused = uploaded.refusal === undefined ? [] : [{ field: fileField(step), message: uploaded.refusal.message }]
  const faults = [...uploaded.faults, ...refused]
  if (!uploaded.isOnlyPages) return takeTyped({ applicant, draft: now, step }, faults)
  const typed = { ...now, content: typedContent(now, step, form) }
  if (faults.length > 0) return answerShown(applicant, { draft: typed, step, errors: faults })
  const saved = await save({ applicant, draft: now, step }, typed.content)
  return saved instanceof Response ? saved : seeOther(samePage(applicant))
}

function fileField(step: Step): string {
  return `papers.${step.kind === 'paper' ? step.number : 0}.file`
}

/** The same page again, in the same language, with how it was come to. */
function samePage({ visit }: Applicant): string {
  const query = `${visit.query}`
  return visit.paths.same(visit.path) + (query === '' ? '' : `?${query}`)
}

/** A row or entry was added or taken away, or an answer brought new questions: the page is shown again before anything is missing. */
function asksAgain({ form, content }: Draft, step: Step, sent: Form): boolean {
  if (step.kind !== 'form' || form === undefined) return false
  const whole = { definition: form.definition, answers: content.form?.answers ?? {} }
  return moveOf(sent) !== undefined || hasNewQuestions(whole, step.page, sent)
}

async function takeTyped({ applicant, draft, step }: Sent, fileFaults: readonly FieldFault[]): Promise<Response> {
  const { form, visit, at } = applicant
  const typed = { ...draft, content: typedContent(draft, step, form) }
  if (!hasFiles(step) && isOvertaken(form.text(seenField), draft, { typed, step }))
    return answerShown(applicant, { draft: typed, step, errors: [], meanwhile: draft })
  const saved = await save({ applicant, draft, step }, typed.content)
  if (saved instanceof Response) return saved
  if (form.text(intentField) === intents.later) return seeOther(at.tasks(saved.filing.id))
  if (asksAgain(saved, step, form)) return seeOther(samePage(applicant))
  const errors = [...fileFaults, ...faultsOf(saved, step)]
  if (errors.length > 0) return answerShown(applicant, { draft: saved, step, errors })
  return seeOther(addressAfter(saved, { slug: step.slug, isReread: isReread(visit), at }))
}

/** Whether the page says something else by now than when it was opened, and than what was typed. */
function isOvertaken(
  seen: string,
  draft: Draft,
  { typed, step }: { readonly typed: Draft; readonly step: Step },
): boolean {
  return seen !== digestOf(draft, step) && !isSamePart(typed, draft, step)
}

/** The draft once it is saved; where somebody was faster by a moment, the page with what was typed. */
async function save({ applicant, draft, step }: Sent, typed: FilingContent): Promise<Draft | Response> {
  const { filing, unit, actor } = draft
  const visited = typed.visited.includes(step.slug) ? typed.visited : [...typed.visited, step.slug]
  const content = { ...withPapers(typed, draft), visited }
  const order = { id: filing.id, unitId: unit.id, seenVersion: filing.version, actor, content }
  const saved = await saveDraft(applicant.visit.deps, order)
  if (saved.ok) return { ...draft, filing: saved.value, content, isFormNew: false }
  const now = saved.refusal.code === 'changed-meanwhile' ? await openDraft(applicant) : undefined
  if (now === undefined) return answerTrouble(applicant, saved.refusal)
  return now instanceof Response
    ? now
    : answerShown(applicant, { draft: { ...now, content }, step, errors: [], meanwhile: now })
}
