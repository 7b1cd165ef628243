import { conditionWords, type FormPage } from '#form/index.ts'
import type { Text } from '#kernel/index.ts'
import { type FieldError, TextField } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { EditForm, Press } from './frame.tsx'
import type { OpenForm } from './open-form.ts'
import { kindNames } from './words-of.ts'

const words = {
  pages: { vi: 'Các trang', en: 'Pages' },
  nothing: {
    vi: 'Biểu mẫu chưa có trang nào. Mỗi trang nên hỏi một câu hoặc một nhóm ngắn.',
    en: 'The form has no page yet. Each should ask one question or a short group.',
  },
  add: { vi: 'Thêm trang', en: 'Add a page' },
  newPage: { vi: 'Tên trang mới', en: 'Title of the new page' },
  up: { vi: 'Lên', en: 'Up' },
  down: { vi: 'Xuống', en: 'Down' },
  remove: { vi: 'Xóa trang', en: 'Remove' },
  repeated: { vi: 'ghi nhiều lần', en: 'filled several times' },
} satisfies Record<string, Text>

interface PartProps {
  readonly visit: OfficerVisit
  readonly open: OpenForm
}

/** The pages of a form with their questions: to be opened, moved, removed, and a new one added. */
export function Pages({ visit, open, errors }: PartProps & { readonly errors: readonly FieldError[] }) {
  const { say, paths } = visit
  const { procedure, definition } = open
  return (
    <section>
      <h2>{say(words.pages)}</h2>
      {definition.pages.length === 0 && <p>{say(words.nothing)}</p>}
      <EditForm visit={visit} open={open} action={paths.form(procedure.code)}>
        <ol class="lines">
          {definition.pages.map((page, place) => (
            <li>
              <PageLine visit={visit} open={open} page={page} />
              <span class="govuk-button-group">
                {place > 0 && (
                  <Press visit={visit} name="len" value={page.key} word={words.up} about={say(page.title)} />
                )}
                {place < definition.pages.length - 1 && (
                  <Press visit={visit} name="xuong" value={page.key} word={words.down} about={say(page.title)} />
                )}
                <Press visit={visit} name="xoa" value={page.key} word={words.remove} about={say(page.title)} />
              </span>
            </li>
          ))}
        </ol>
      </EditForm>
      <EditForm visit={visit} open={open} action={paths.form(procedure.code)} class="bar">
        <TextField
          visit={visit}
          errors={errors}
          name="trang-moi"
          label={words.newPage}
          value={visit.form.text('trang-moi')}
          maxLength={300}
        />
        <Press visit={visit} name="lam" value="them-trang" word={words.add} />
      </EditForm>
    </section>
  )
}

function PageLine({ visit: { say, paths }, open, page }: PartProps & { readonly page: FormPage }) {
  const { code } = open.procedure
  return (
    <div>
      <a href={paths.formPage(code, page.key)}>
        <b>{say(page.title)}</b>
      </a>
      {page.repeat && <> · {say(words.repeated)}</>}
      {page.when && (
        <small>
          {say({ vi: 'Chỉ hỏi khi ', en: 'Asked only when ' })}
          {say(conditionWords(open.definition, page.when))}
        </small>
      )}
      <ul class="questions">
        {page.fields.map((field) => (
          <li>
            <a href={paths.formField(code, page.key, field.key)}>{say(field.label)}</a>{' '}
            <span class="quiet">
              {say(kindNames[field.kind])}
              {field.isOptional && say({ vi: ', không bắt buộc', en: ', optional' })}
              {field.when && say({ vi: ', có điều kiện', en: ', conditional' })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
