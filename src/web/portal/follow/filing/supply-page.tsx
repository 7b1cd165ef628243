import { type FieldFault, type FormDecision, joinPapers, type SupplementItem, supplyFiling } from '#filing/index.ts'
import { formatDay, type Text } from '#kernel/index.ts'
import { ErrorSummary } from '../../../shared/field.tsx'
import { emptyForm, type Form } from '../../../shared/form.ts'
import { keyField } from '../../../shared/form-seal.ts'
import { seeOther } from '../../../shared/redirect-to.ts'
import type { Visit } from '../../../shared/visit.ts'
import { answerPortal } from '../../portal-page.tsx'
import { takeUploads } from '../../upload/take-uploads.ts'
import { UploadPaper } from '../../upload/upload-paper.tsx'
import { FollowForm } from '../follow-form.tsx'
import { FilingHead } from './filing-head.tsx'
import { type FollowedFiling, takeFiling, withFiling } from './open-filing.ts'

const words = {
  title: { vi: 'Bổ sung giấy tờ', en: 'Send further papers' },
  nothing: {
    vi: 'Lúc này cơ quan không chờ bạn bổ sung giấy tờ nào.',
    en: 'The unit does not wait for any papers from you now.',
  },
  other: { vi: 'Giấy tờ khác', en: 'Other papers' },
  done: { vi: 'Đã bổ sung xong, gửi cơ quan', en: 'Everything is there, send it' },
  notYet: { vi: 'Chưa gửi được, vì', en: 'Not sent yet, because' },
} satisfies Record<string, Text>

const doneField = 'xong'

export function answerSupply(visit: Visit, reference: string): Promise<Response> {
  return withFiling(visit, reference, {
    audit: 'follow.form-opened',
    answer: (followed) => answerForm(visit, followed, { form: emptyForm, faults: [] }),
  })
}

/** Keeps the pages that came; and hands the filing in again, where that was pressed. */
export function takeSupply(visit: Visit, reference: string): Promise<Response> {
  return takeFiling(visit, reference, {
    audit: 'follow.supplied',
    take: async (followed, form) => {
      const { filing, actor } = followed
      const uploaded = await takeUploads({ ...visit, form }, { id: filing.id, actor })
      const isDone = form.text(doneField) !== '' && uploaded.faults.length === 0
      const decided = isDone ? await handIn(visit, followed, form) : undefined
      const faults = [...uploaded.faults, ...(decided === undefined ? [] : faultsIn(decided))]
      if (uploaded.refusal) faults.push({ field: 'main', message: uploaded.refusal.message })
      const at = isDone ? visit.paths.dossier(reference, { xong: 'bo-sung' }) : visit.paths.followSupplement(reference)
      if (faults.length === 0) return seeOther(at)
      return withFiling(visit, reference, {
        audit: 'follow.form-opened',
        answer: (now) => answerForm(visit, now, { form, faults }),
      })
    },
  })
}

async function handIn({ deps }: Visit, followed: FollowedFiling, form: Form): Promise<FormDecision<unknown>> {
  const { filing, actor } = followed
  const joined = await joinPapers({ ...deps, folder: deps.attachmentFolder }, { id: filing.id, actor })
  if (!joined.ok) return joined
  const { version } = joined.value
  return supplyFiling(deps, { key: form.text(keyField), id: filing.id, seenVersion: version, actor })
}

function faultsIn(decided: FormDecision<unknown>): readonly FieldFault[] {
  if (decided.ok) return []
  return 'faults' in decided && decided.faults ? decided.faults : [{ field: 'main', message: decided.refusal.message }]
}

interface Shown {
  readonly form: Form
  readonly faults: readonly FieldFault[]
}

function answerForm(visit: Visit, followed: FollowedFiling, { form, faults }: Shown): Response {
  const { say, paths } = visit
  const { filing, reference, attachments, procedure } = followed
  const request = filing.state === 'awaiting-supplement' ? filing.requests.at(-1) : undefined
  const numberOf = ({ name }: SupplementItem) => (procedure?.papers.findIndex((each) => each.name === name) ?? -1) + 1
  const upload = { visit, files: attachments, faults, fileAddress: (id: string) => paths.followFile(reference, id) }
  const main = (
    <article>
      <FilingHead visit={visit} reference={reference} title={words.title} />
      <ErrorSummary visit={visit} errors={faults} title={words.notYet} />
      {request === undefined ? (
        <p>{say(words.nothing)}</p>
      ) : (
        <FollowForm visit={visit} dossier={followed} action={paths.followSupplement(reference)} sent={form} hasFiles>
          <p>
            <b>
              {say({ vi: 'Trước hết ngày', en: 'By the end of' })} {formatDay(request.supplyBy)}
            </b>
          </p>
          {request.items.map((item, index) => (
            <div class="card">
              <h2 lang="vi">
                {index + 1}. {item.name}
              </h2>
              <p lang="vi">{item.why}</p>
              {numberOf(item) > 0 && <UploadPaper {...upload} paper={{ number: numberOf(item), name: item.name }} />}
            </div>
          ))}
          {request.items.some((item) => numberOf(item) === 0) || request.items.length === 0 ? (
            <div class="card">
              <h2>{say(words.other)}</h2>
              <UploadPaper {...upload} paper={{ number: 0, name: say(words.other) }} />
            </div>
          ) : null}
          <p class="buttons">
            <button class="govuk-button" type="submit" name={doneField} value="1">
              {say(words.done)}
            </button>
          </p>
        </FollowForm>
      )}
    </article>
  )
  const page = { title: `${say(words.title)} - ${reference}`, section: 'dossiers', main, hasError: faults.length > 0 }
  return answerPortal(visit, page, { status: faults.length > 0 ? 422 : 200 })
}
