import { checkHandling, type HandlingTyped, handlePetition, type Petition, type TypedFault } from '#feedback/index.ts'
import { type Refusal, type Text, today, type UnitId } from '#kernel/index.ts'
import { unitsDuring } from '#organisation/index.ts'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { keyField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotPermitted } from '../refused-pages.tsx'
import { DeedFields, deedFields } from './deed-fields.tsx'
import { type Deed, deeds, deedsIn } from './deeds.ts'
import { openForOfficer } from './find-petition.ts'

const versionField = '_ban'
const notDone: Text = { vi: 'Chưa thực hiện được', en: 'Not done yet' }

/** The form of one deed; where it cannot be done now, the petition. */
export async function answerDeed(visit: OfficerVisit): Promise<Response> {
  const opened = await openForDeed(visit)
  if (opened instanceof Response) return opened
  const { petition, deed } = opened
  if (!deedsIn(petition.state).includes(deed)) return seeOther(visit.paths.deskPetition(petition.reference))
  return answerForm(visit, { ...opened, errors: [] }, 200)
}

/** Does it. */
export async function takeDeed(visit: OfficerVisit): Promise<Response> {
  const opened = await openForDeed(visit)
  if (opened instanceof Response) return opened
  const { petition, deed } = opened
  const { form, deps, paths } = visit
  const { reference } = petition
  const actor = visit.actor('feedback.handle', petition.unitId)
  if (actor === undefined) return answerNotPermitted(visit, 'feedback.handle', true)
  const checked = checkHandling(typedDeed(visit, deed))
  if (!checked.ok) return answerForm(visit, { ...opened, errors: checked.faults.map(fieldError) }, 422)
  const seenVersion = Number(form.text(versionField)) || petition.version
  const key = form.text(keyField)
  const done = await handlePetition(deps, { reference, key, seenVersion, actor, event: checked.value })
  if (done.ok) return seeOther(paths.deskPetition(reference, { xong: deed.slug }))
  return answerForm(visit, { ...opened, errors: [wholeError(deed, done.refusal)] }, 409)
}

interface Opened {
  readonly petition: Petition
  readonly deed: Deed
}

async function openForDeed(visit: OfficerVisit): Promise<Opened | Response> {
  const petition = await openForOfficer(visit, 'feedback.handle')
  if (petition instanceof Response) return petition
  const deed = deeds.find(({ slug }) => slug === visit.param('deed'))
  return deed === undefined ? seeOther(visit.paths.deskPetition(petition.reference)) : { petition, deed }
}

function typedDeed({ form, deps, organisation }: OfficerVisit, { kind }: Deed): HandlingTyped {
  const day = today(deps.clock)
  const id = Number(form.text(deedFields.unit)) as UnitId
  const unit = unitsDuring(organisation, { from: day, to: day }).find((each) => each.id === id)
  return {
    kind,
    words: form.text(deedFields.words),
    classification: form.text(deedFields.classification),
    unit: unit && { id: unit.id, name: unit.name },
    to: form.text(deedFields.to),
    publicQuestion: form.text(deedFields.publicQuestion),
    isFreeOfPersons: form.text(deedFields.isFreeOfPersons) !== '',
  }
}

function fieldError({ field, message }: TypedFault): FieldError {
  return { field: deedFields[field as keyof typeof deedFields], message }
}

function wholeError({ kind }: Deed, { message }: Refusal): FieldError {
  return { field: kind === 'taken' ? deedFields.classification : deedFields.words, message }
}

function answerForm(
  visit: OfficerVisit,
  { petition, deed, errors }: Opened & { readonly errors: readonly FieldError[] },
  status: number,
): Promise<Response> {
  const { say, paths } = visit
  const { reference, content, version } = petition
  const main = (
    <div class="step">
      <a class="govuk-back-link" href={paths.deskPetition(reference)}>
        {reference}
      </a>
      <h1>{say(deed.title)}</h1>
      <ErrorSummary visit={visit} errors={errors} title={notDone} />
      <p>{say(deed.lead)}</p>
      {deed.kind !== 'published' && (
        <p class="said quiet" lang="vi">
          {content.words}
        </p>
      )}
      <DeskForm visit={visit} action={paths.petitionDeed(reference, deed.slug)} class="stack">
        <input type="hidden" name={versionField} value={`${version}`} />
        <DeedFields visit={visit} petition={petition} deed={deed} errors={errors} />
        <button type="submit" class="govuk-button">
          {say(deed.button)}
        </button>
      </DeskForm>
    </div>
  )
  const page = { title: `${say(deed.title)} - ${reference}`, section: 'petitions', main, hasError: errors.length > 0 }
  return answerDeskPage(visit, page, { status })
}
