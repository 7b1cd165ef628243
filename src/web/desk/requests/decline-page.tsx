import { type CitizenRequest, declineRequest } from '#following/index.ts'
import type { Text } from '#kernel/index.ts'
import { TextArea } from '../../shared/controls.tsx'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { moment } from '../../shared/formats.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import { DossierHead } from '../dossier/dossier-head.tsx'
import { type OpenDossier, withDossier } from '../dossier/open-dossier.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotPermitted } from '../refused-pages.tsx'
import { openOnes } from './request-box.tsx'
import { declineNames, requestNames } from './request-words.ts'

export const declined: Text = { vi: 'Đã trả lời người dân.', en: 'The citizen has been answered.' }

const requestField = 'de-nghi'
const reasonField = 'ly-do'
const words = {
  title: { vi: 'Trả lời đề nghị của người dân', en: 'Answer what the citizen asks' },
  reason: { vi: 'Lý do, việc người dân cần làm', en: 'Why not, and what the citizen is to do' },
  hint: {
    vi: 'Người dân đọc được câu này ở trang hồ sơ. Ghi rõ còn thiếu gì, hoặc vì sao không rút được.',
    en: 'The citizen reads this on the page of the dossier. Say what is missing, or why it cannot be withdrawn.',
  },
  which: { vi: 'Đề nghị', en: 'Request' },
  send: { vi: 'Gửi trả lời', en: 'Answer' },
  back: { vi: 'Quay lại hồ sơ', en: 'Back to the dossier' },
  nothing: { vi: 'Không có đề nghị nào chờ trả lời.', en: 'Nothing waits for an answer.' },
  notYet: { vi: 'Chưa gửi được, vì', en: 'Not sent yet, because' },
} satisfies Record<string, Text>

export function answerDecline(visit: OfficerVisit): Promise<Response> {
  return withDossier(visit, (dossier) => answerForm(visit, dossier, []))
}

export function takeDecline(visit: OfficerVisit): Promise<Response> {
  return withDossier(visit, async (dossier) => {
    const { code, holderUnitId } = dossier.state
    const actor = visit.actor('dossier.finish', holderUnitId)
    if (actor === undefined) return answerNotPermitted(visit, 'dossier.finish', true)
    const order = { code, id: visit.form.text(requestField), reason: visit.form.text(reasonField), actor }
    const decided = await declineRequest(visit.deps.db, order)
    if (decided.ok) return seeOther(visit.paths.deskDossier(code, { xong: 'tra-loi-de-nghi' }))
    return answerForm(visit, dossier, [{ field: reasonField, message: decided.refusal.message }])
  })
}

function answerForm(visit: OfficerVisit, dossier: OpenDossier, errors: readonly FieldError[]): Promise<Response> {
  const { say, paths, form } = visit
  const { code } = dossier.state
  const open = openOnes(dossier)
  const main = (
    <div class="act-page">
      <DossierHead visit={visit} dossier={dossier} />
      <h1>{say(words.title)}</h1>
      <ErrorSummary visit={visit} errors={errors} title={words.notYet} />
      {open.length === 0 && <p>{say(words.nothing)}</p>}
      {open.length > 0 && (
        <DeskForm visit={visit} action={paths.requestDecline(code)} class="act">
          <div class="act__fields">
            <Which visit={visit} open={open} />
            <TextArea
              {...{ visit, errors }}
              name={reasonField}
              label={words.reason}
              hint={words.hint}
              value={form.text(reasonField)}
              maxLength={2000}
            />
          </div>
          <p class="act__send">
            <button type="submit" class="govuk-button">
              {say(words.send)}
            </button>
            <a href={paths.deskDossier(code)}>{say(words.back)}</a>
          </p>
        </DeskForm>
      )}
    </div>
  )
  const page = { title: `${say(words.title)} - ${code}`, section: 'work', main, hasError: errors.length > 0 }
  return answerDeskPage(visit, page, { status: errors.length > 0 ? 422 : 200 })
}

/** Which request is answered: named where there is one, chosen where there are more. */
function Which({ visit, open }: { readonly visit: OfficerVisit; readonly open: readonly CitizenRequest[] }) {
  const chosen = visit.form.text(requestField) || open[0]?.id
  return (
    <fieldset class="options govuk-form-group" id={requestField}>
      <legend class="govuk-label">{visit.say(words.which)}</legend>
      {open.map(({ id, kind, madeAt, words: said }) => (
        <label>
          <input type="radio" name={requestField} value={id} checked={id === chosen} />
          <span>
            {visit.say(requestNames[kind])}, {moment(visit.language, madeAt)} <span lang="vi">{said}</span>{' '}
            <small>{visit.say(declineNames[kind])}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
