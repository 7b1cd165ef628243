import { findAttachments } from '#attachment/index.ts'
import { askedPapers } from '#dossier/index.ts'
import { contribute, contributionsSince, makeRequest, standOf } from '#following/index.ts'
import { formatDay, type Text } from '#kernel/index.ts'
import { TextArea } from '../../shared/controls.tsx'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { emptyForm, type Form } from '../../shared/form.ts'
import { keyField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { AskedPaper, fileField } from './asked-paper.tsx'
import { DossierHead } from './dossier-head.tsx'
import { FollowForm } from './follow-form.tsx'
import { type FollowedDossier, withFollowed } from './open-followed.ts'
import { takeFollowed } from './take-followed.ts'

const words = {
  title: { vi: 'Bổ sung giấy tờ', en: 'Send further papers' },
  lead: {
    vi: 'Chụp ảnh hoặc quét từng giấy rồi gửi ở đây. Giấy phải nộp bản chính thì mang đến bộ phận một cửa hoặc gửi bưu điện.',
    en: 'Photograph or scan each paper and send it here. Originals go to the one-stop desk, by hand or by post.',
  },
  nothing: {
    vi: 'Lúc này cơ quan không chờ bạn bổ sung giấy tờ nào.',
    en: 'The unit does not wait for any papers from you now.',
  },
  words: { vi: 'Nhắn cán bộ (không bắt buộc)', en: 'A word to the officer (if you like)' },
  wordsHint: { vi: 'Ví dụ: bản chính tôi nộp ở quầy sáng mai.', en: 'Such as: I bring the original tomorrow morning.' },
  keep: { vi: 'Gửi tệp, còn bổ sung tiếp', en: 'Send the files, more will come' },
  done: { vi: 'Gửi và báo đã bổ sung xong', en: 'Send, and say that everything is there' },
  told: {
    vi: 'Bạn đã báo bổ sung xong, cơ quan đang xem. Còn thiếu gì, bạn vẫn gửi thêm được.',
    en: 'You have said that everything is there, and the unit is looking at it. You can still send more.',
  },
  notYet: { vi: 'Chưa gửi được hết, vì', en: 'Not everything was sent, because' },
} satisfies Record<string, Text>

const wordsField = 'loi-nhan'
const doneField = 'xong'

export function answerSupplement(visit: Visit): Promise<Response> {
  return withFollowed(visit, {
    audit: 'follow.form-opened',
    answer: (dossier) => answerForm(visit, dossier, { form: emptyForm, errors: [] }),
  })
}

/** Keeps every sound file, whatever is wrong with another; and tells the office, where that was pressed. */
export function takeSupplement(visit: Visit): Promise<Response> {
  return takeFollowed(visit, {
    audit: 'follow.supplied',
    take: async (dossier, form) => {
      const errors = await keepFiles(visit, dossier, form)
      const isDone = form.text(doneField) !== ''
      const refused = errors.length === 0 && isDone ? await tell(visit, dossier, form) : []
      const wrong = [...errors, ...refused]
      if (wrong.length > 0) return answerKept(visit, dossier, { form, errors: wrong })
      const { code } = dossier.state
      return seeOther(isDone ? visit.paths.dossier(code, { xong: 'bo-sung' }) : visit.paths.followSupplement(code))
    },
  })
}

async function keepFiles({ deps }: Visit, dossier: FollowedDossier, form: Form): Promise<readonly FieldError[]> {
  const { state, procedure, follower } = dossier
  const errors: FieldError[] = []
  const fields = askedPapers(state).map(({ name }, index) => ({ name, field: fileField(index) }))
  for (const { name, field } of fields)
    for (const { file } of form.files.filter((sent) => sent.field === field)) {
      const paper = procedure.papers.findIndex((each) => each.name === name) + 1
      const { by } = follower
      const order = file.ok && { code: state.code, file: file.value, paper, by }
      const kept = order ? await contribute({ ...deps, folder: deps.attachmentFolder }, order) : file
      if (!kept.ok) errors.push({ field, message: kept.refusal.message })
    }
  return errors
}

async function tell({ deps }: Visit, dossier: FollowedDossier, form: Form): Promise<readonly FieldError[]> {
  const { state, follower } = dossier
  const typed = form.text(wordsField)
  const isAnything = form.files.length > 0 || sentSoFar(dossier).length > 0 || typed.trim() !== ''
  if (!isAnything) return [{ field: fileField(0), message: nothingSent }]
  const { by } = follower
  const order = { key: form.text(keyField), code: state.code, kind: 'supplement', words: typed, by } as const
  const made = await makeRequest(deps.db, order)
  return made.ok ? [] : [{ field: wordsField, message: made.refusal.message }]
}

const nothingSent: Text = {
  vi: 'Chưa có tệp nào. Hãy chọn tệp; nếu bạn nộp bản giấy, hãy ghi vào ô “Nhắn cán bộ”.',
  en: 'There is no file. Choose one; if you hand papers in, say so in “A word to the officer”.',
}

function sentSoFar({ state, attachments }: FollowedDossier) {
  return contributionsSince(attachments, state.suspendedAt ?? state.lastAt)
}

interface Shown {
  readonly form: Form
  readonly errors: readonly FieldError[]
}

/** With what was kept of it by now. */
async function answerKept(visit: Visit, dossier: FollowedDossier, shown: Shown): Promise<Response> {
  const attachments = await findAttachments(visit.deps.db, dossier.state)
  return answerForm(visit, { ...dossier, attachments }, shown)
}

function answerForm(visit: Visit, dossier: FollowedDossier, { form, errors }: Shown): Response {
  const { say, paths } = visit
  const { code } = dossier.state
  const asked = askedPapers(dossier.state)
  const isTold = dossier.requests.some((each) => each.kind === 'supplement' && standOf(each, dossier.view) === 'open')
  const by = dossier.state.suspensions.at(-1)?.supplyBy
  const main = (
    <article>
      <DossierHead visit={visit} dossier={dossier} title={say(words.title)} />
      <ErrorSummary visit={visit} errors={errors} title={words.notYet} />
      <p>{say(asked.length === 0 ? words.nothing : isTold ? words.told : words.lead)}</p>
      {asked.length > 0 && by && (
        <p>
          <b>
            {say({ vi: 'Trước hết ngày', en: 'By the end of' })} {formatDay(by)}
          </b>
        </p>
      )}
      {asked.length > 0 && (
        <FollowForm visit={visit} dossier={dossier} action={paths.followSupplement(code)} sent={form} hasFiles>
          {asked.map((paper, index) => (
            <AskedPaper {...{ visit, dossier, errors, paper, index, isForm: true }} sent={sentSoFar(dossier)} />
          ))}
          <TextArea
            {...{ visit, errors }}
            name={wordsField}
            label={words.words}
            hint={words.wordsHint}
            value={form.text(wordsField)}
            maxLength={2000}
          />
          <p class="buttons">
            {!isTold && (
              <button class="govuk-button" type="submit" name={doneField} value="1">
                {say(words.done)}
              </button>
            )}
            <button class="govuk-button govuk-button--secondary" type="submit">
              {say(words.keep)}
            </button>
          </p>
        </FollowForm>
      )}
    </article>
  )
  const page = { title: `${say(words.title)} - ${code}`, section: 'dossiers', main, hasError: errors.length > 0 }
  return answerPortal(visit, page, { status: errors.length > 0 ? 422 : 200 })
}
