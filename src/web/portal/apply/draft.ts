import { type Attachment, findAttachments } from '#attachment/index.ts'
import type { Procedure } from '#catalogue/index.ts'
import { type Filing, type FilingActor, type FilingContent, findFiling } from '#filing/index.ts'
import { type AnswerContext, type EarlierAnswers, type FormVersion, loadFormOn, placesOn } from '#form/index.ts'
import { dayOf, type FilingId, isUuid, isValidOn, type PlainDate } from '#kernel/index.ts'
import { findUnitOn, type Unit } from '#organisation/index.ts'
import { answerNotPermitted } from '../../desk/refused-pages.tsx'
import { answerNotFound } from '../../shared/error-pages.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Reference } from '../../shared/reference.ts'
import type { Applicant } from './applicant.ts'
import { carriedOver } from './carried-over.ts'
import { earlierOf } from './earlier.ts'
import { answerEnded } from './ended-page.tsx'

/** A filing that is being written, with all that its pages ask about. */
export interface Draft {
  readonly filing: Filing
  readonly actor: FilingActor
  /** As it was saved; where the form has a new version since, as much of it as goes on. */
  readonly content: FilingContent
  readonly procedure: Procedure
  readonly unit: Unit
  /** The form in use; undefined where the procedure has none. */
  readonly form: FormVersion | undefined
  /** A version of the form was published since the draft was last saved. */
  readonly isFormNew: boolean
  readonly files: readonly Attachment[]
  readonly context: AnswerContext
  /** What the same person answered before. */
  readonly earlier: readonly EarlierAnswers[]
}

/** The filing of the address, whatever its state, for whoever may see it; or the page that says why not. */
export async function openFiling(applicant: Applicant): Promise<{ filing: Filing; actor: FilingActor } | Response> {
  const { visit, officer } = applicant
  const id = visit.param('filing')
  const filing = isUuid(id) ? await findFiling(visit.deps.db, id as FilingId) : undefined
  applicant.note({ subject: id.slice(0, 40) })
  const actor = filing && applicant.actorFor(filing.unitId)
  if (filing === undefined) return answerNotFound(visit, noSuchFiling)
  if (officer !== undefined && actor === undefined) return answerNotPermitted(officer, 'filing.draft', true)
  const isOwn = officer === undefined ? filing.draftedBy === actor?.id : !filing.isByCitizen
  return actor !== undefined && isOwn ? { filing, actor } : answerNotFound(visit, noSuchFiling)
}

const noSuchFiling = {
  vi: 'Không có hồ sơ này trong tài khoản đang đăng nhập; bản nháp có thể đã bị xóa. Hãy mở từ mục “Hồ sơ của tôi”.',
  en: 'There is no such filing under this account; a draft may have been deleted. Open it from “My dossiers”.',
}

/** The draft of the address; or the page that says why it cannot be written on: handed in, not there, not in force. */
export async function openDraft(applicant: Applicant): Promise<Draft | Response> {
  const opened = await openFiling(applicant)
  if (opened instanceof Response) return opened
  const { visit, at } = applicant
  const { filing, actor } = opened
  const { content } = filing
  if (content !== null && content.channel !== 'online') return seeOther(visit.paths.filing(filing.id))
  if (filing.state !== 'draft' || content === null) return seeOther(at.receipt(filing.id))
  const reference = await visit.reference()
  const today = dayOf(visit.deps.clock.now())
  const procedure = reference.catalogue.procedures.find(
    (each) => each.id === content.procedureId && isValidOn(each, today),
  )
  const unit = findUnitOn(reference.organisation, filing.unitId, today)
  if (procedure === undefined || unit === undefined) return answerEnded(applicant, filing)
  const form = await loadFormOn(visit.deps.db, procedure.id)
  const files = await findAttachments(visit.deps.db, { unitId: unit.id, filingId: filing.id })
  const earlier = await earlierOf(applicant, content, form)
  const around = { filing, actor, procedure, unit, form, files, earlier, context: contextOn(reference, today) }
  const isFormNew = content.form !== null && content.form.versionId !== form?.id
  return { ...around, isFormNew, content: await carriedOver(visit.deps.db, content, form) }
}

export function contextOn({ organisation }: Reference, today: PlainDate): AnswerContext {
  return { today, places: placesOn(organisation, today) }
}
