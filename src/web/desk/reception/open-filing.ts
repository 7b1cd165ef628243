import { type Attachment, findAttachments } from '#attachment/index.ts'
import type { Procedure } from '#catalogue/index.ts'
import {
  type ContentContext,
  type Filing,
  type FilingContent,
  findFiling,
  formPaperOf,
  isPrivate,
} from '#filing/index.ts'
import { type FormVersion, loadFormVersion } from '#form/index.ts'
import type { Action, Actor } from '#identity/index.ts'
import { dayOf, type FilingId, isUuid, isValidOn, type UnitId } from '#kernel/index.ts'
import { findUnitOn, type Unit } from '#organisation/index.ts'
import { answerNotFound } from '../../shared/error-pages.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotPermitted } from '../refused-pages.tsx'
import { unitField } from './filing-form.ts'
import { withFee } from './with-fee.ts'

/** A filing that an address names, for an officer who may do with it what they came for. */
export interface Opened {
  readonly id: FilingId
  readonly unitId: UnitId
  readonly actor: Actor
  /** Undefined while nothing of it has been saved. */
  readonly filing: Filing | undefined
  readonly files: readonly Attachment[]
  /** The form that was filled in online; undefined where there was none. */
  readonly form?: FormVersion
  /** Which paper of the list that form is. */
  readonly formPaper?: number
}

/** The filing of the address; or the page that says why not. What was opened is noted for the log. */
export async function openFiling(visit: OfficerVisit, action: Action): Promise<Opened | Response> {
  const { deps } = visit
  const id = visit.param('filing') as FilingId
  if (!isUuid(id)) return answerNotFound(visit)
  visit.note({ subject: id })
  const found = await findFiling(deps.db, id)
  if (found !== undefined && isPrivate(found)) return answerNotFound(visit)
  const filing = found && (await withFee(visit, found))
  const unitId = filing?.unitId ?? receivingUnit(visit)?.id
  const actor = unitId && visit.actor(action, unitId)
  if (unitId === undefined || actor === undefined) return answerNotPermitted(visit, action, true)
  const files = await findAttachments(deps.db, { unitId, filingId: id })
  return { id, unitId, actor, filing, files, ...(await formOf(visit, filing)) }
}

/** The version of the form to which a filing is pinned. */
async function formOf(visit: OfficerVisit, filing: Filing | undefined): Promise<Pick<Opened, 'form' | 'formPaper'>> {
  const { form: answered = null, procedureId } = filing?.content ?? {}
  const form = answered === null ? undefined : await loadFormVersion(visit.deps.db, answered.versionId)
  if (form === undefined) return {}
  const procedure = await procedureInForce(visit, ({ id }) => id === procedureId)
  const formPaper = procedure && formPaperOf(procedure, form.definition)
  return { form, ...(formPaper === undefined ? {} : { formPaper }) }
}

/** Numbers of papers that are there as files, or as the form that was filled in online. */
export function filedPapers({ files, formPaper }: Pick<Opened, 'files' | 'formPaper'>): readonly number[] {
  return [...files.map(({ paper }) => paper), ...(formPaper === undefined ? [] : [formPaper])]
}

/** Units for which the officer receives, as they are today. */
export function receivingUnits({ reach, organisation, deps }: OfficerVisit): readonly Unit[] {
  const today = dayOf(deps.clock.now())
  const ids = reach('filing.draft')
  return ids === 'all' ? [] : ids.flatMap((id) => findUnitOn(organisation, id, today) ?? [])
}

/** The unit that form or address names by its code, among those for which the officer receives; else the first of them. */
export function receivingUnit(visit: OfficerVisit): Unit | undefined {
  const units = receivingUnits(visit)
  const asked = visit.form.text(unitField) || visit.query.get(unitField)
  return units.find(({ agencyCode }) => agencyCode === asked) ?? units[0]
}

/** What the content is held against; as the room itself does when it accepts, so that the screen tells it before. */
export async function contextOf(
  visit: OfficerVisit,
  opened: Pick<Opened, 'unitId' | 'filing' | 'files' | 'formPaper'>,
  content: FilingContent,
): Promise<ContentContext> {
  const { organisation } = visit
  const today = dayOf(visit.deps.clock.now())
  return {
    procedure: await procedureInForce(visit, ({ id }) => id === content.procedureId),
    unit: findUnitOn(organisation, opened.unitId, today),
    today,
    filed: filedPapers(opened),
    isDraft: opened.filing?.isByCitizen !== true,
  }
}

/** The version in force today of the procedure that `isMeant`. */
export async function procedureInForce(
  visit: OfficerVisit,
  isMeant: (procedure: Procedure) => boolean,
): Promise<Procedure | undefined> {
  const today = dayOf(visit.deps.clock.now())
  const { catalogue } = await visit.reference()
  return catalogue.procedures.find((each) => isMeant(each) && isValidOn(each, today))
}
