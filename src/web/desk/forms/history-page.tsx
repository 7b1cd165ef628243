import { type FormVersion, loadFormHistory, saveFormDraft } from '#form/index.ts'
import { dayOf, formatDay, type Text } from '#kernel/index.ts'
import type { FieldError } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerEditor, EditForm, Press } from './frame.tsx'
import { openForm, orderOf } from './open-form.ts'
import { refused } from './take-form.ts'

const words = {
  back: { vi: 'Cả biểu mẫu', en: 'The whole form' },
  title: { vi: 'Các bản đã công bố', en: 'Published versions' },
  none: { vi: 'Chưa công bố bản nào.', en: 'Nothing has been published yet.' },
  used: { vi: 'đang dùng', en: 'in use' },
  see: { vi: 'Xem bản này', en: 'See it' },
  take: { vi: 'Lấy làm bản nháp', en: 'Take it for the draft' },
  product: { vi: 'đi cùng phần mềm', en: 'shipped with the product' },
} satisfies Record<string, Text>

export function answerHistory(visit: OfficerVisit): Promise<Response> {
  return answerHistoryPage(visit, [])
}

/** Every version that was published, the newest first, with why; each can be seen, and taken up again. */
async function answerHistoryPage(visit: OfficerVisit, errors: readonly FieldError[]): Promise<Response> {
  const open = await openForm(visit)
  if (open instanceof Response) return open
  const { say, paths, deps } = visit
  const { code, id } = open.procedure
  const versions = await loadFormHistory(deps.db, id)
  const main = (
    <>
      <p class="caption">{say(open.definition.title)}</p>
      <h1>{say(words.title)}</h1>
      {versions.length === 0 && <p>{say(words.none)}</p>}
      <EditForm visit={visit} open={open} action={paths.formHistory(code)}>
        <ol class="lines" id="ban">
          {versions.map((version, place) => (
            <li>
              <VersionLine visit={visit} version={version} isUsed={place === 0} />
              <span class="govuk-button-group">
                <a href={paths.formTrial(code, { ban: `${version.number}` })}>{say(words.see)}</a>
                <Press
                  visit={visit}
                  name="ban"
                  value={`${version.number}`}
                  word={words.take}
                  about={`${version.number}`}
                />
              </span>
            </li>
          ))}
        </ol>
      </EditForm>
    </>
  )
  return answerEditor(visit, {
    title: say(words.title),
    back: { href: paths.form(code), text: words.back },
    errors,
    main,
  })
}

function VersionLine({
  visit: { say },
  version,
  isUsed,
}: {
  visit: OfficerVisit
  version: FormVersion
  isUsed: boolean
}) {
  const { number, publishedAt, publishedBy, note } = version
  return (
    <div>
      <b>{say({ vi: `Bản ${number}`, en: `Version ${number}` })}</b>
      {isUsed && <> · {say(words.used)}</>}
      <small>
        {formatDay(dayOf(publishedAt))} · {publishedBy === 'motcua' ? say(words.product) : publishedBy}
      </small>
      <p lang="vi">{note}</p>
    </div>
  )
}

/** A published version as the draft again: to go back to it, or on from it. */
export async function takeHistory(visit: OfficerVisit): Promise<Response> {
  const open = await openForm(visit)
  if (open instanceof Response) return open
  const versions = await loadFormHistory(visit.deps.db, open.procedure.id)
  const version = versions.find(({ number }) => `${number}` === visit.form.text('ban'))
  if (version === undefined) return answerHistoryPage(visit, [unknown])
  const order = { ...orderOf(visit, open.procedure), definition: version.definition }
  const kept = await saveFormDraft(visit.deps.db, order)
  if (!kept.ok) return answerHistoryPage(visit, [refused(kept.refusal, 'ban')])
  return seeOther(visit.paths.form(open.procedure.code, { xong: 'luu' }))
}

const unknown: FieldError = {
  field: 'ban',
  message: { vi: 'Không có bản ấy. Hãy chọn trong danh sách.', en: 'There is no such version. Choose from the list.' },
}
