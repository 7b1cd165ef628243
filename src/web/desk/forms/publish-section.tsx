import { compareDefinitions, definitionFaults, type FormDifference } from '#form/index.ts'
import type { Text } from '#kernel/index.ts'
import { TextArea } from '../../shared/controls.tsx'
import type { FieldError } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { EditForm, Press } from './frame.tsx'
import type { OpenForm } from './open-form.ts'

const words = {
  heading: { vi: 'Công bố bản nháp', en: 'Publish the draft' },
  compare: { vi: 'So với bản đang dùng', en: 'Against the form in use' },
  same: { vi: 'Bản nháp giống hệt bản đang dùng.', en: 'The draft is exactly the form in use.' },
  note: { vi: 'Vì sao công bố bản này', en: 'Why it is published' },
  noteHint: {
    vi: 'Ví dụ: thêm câu hỏi theo Thông tư mới. Lời này được giữ mãi cùng bản công bố.',
    en: 'Such as: a question added by a new circular. It is kept with the version.',
  },
  publish: { vi: 'Công bố', en: 'Publish' },
  discard: { vi: 'Bỏ bản nháp', en: 'Discard the draft' },
  keeps: {
    vi: 'Bản đã công bố không sửa được nữa. Hồ sơ đang làm dở được báo có bản mới và giữ những câu trả lời còn dùng được.',
    en: 'What is published cannot be changed. Filings in the making are told, and keep the answers that still fit.',
  },
} satisfies Record<string, Text>

const signs: Readonly<Record<FormDifference['is'], Text>> = {
  added: { vi: 'Thêm', en: 'Added:' },
  removed: { vi: 'Bỏ', en: 'Removed:' },
  changed: { vi: 'Sửa', en: 'Changed:' },
  moved: { vi: 'Đổi', en: 'Moved:' },
}

interface PublishProps {
  readonly visit: OfficerVisit
  readonly open: OpenForm
  readonly errors: readonly FieldError[]
}

/** What the draft changes, and the way to put it in use. Nothing where nobody is changing the form. */
export function PublishSection({ visit, open, errors }: PublishProps) {
  const { now, definition, procedure } = open
  if (now.draft === undefined) return null
  const { say, paths } = visit
  const differences = compareDefinitions(now.newest?.definition, definition)
  const isReady = definitionFaults(definition).length === 0 && differences.length > 0
  return (
    <section>
      <h2>{say(words.heading)}</h2>
      <h3>{say(words.compare)}</h3>
      {differences.length === 0 ? (
        <p>{say(words.same)}</p>
      ) : (
        <ul class="differences">
          {differences.map(({ is, what }) => (
            <li>
              <b>{say(signs[is])}</b> {say(what)}
            </li>
          ))}
        </ul>
      )}
      <EditForm visit={visit} open={open} action={paths.formPublication(procedure.code)}>
        {isReady && (
          <>
            <TextArea
              visit={visit}
              errors={errors}
              name="vi-sao"
              label={words.note}
              hint={words.noteHint}
              value={visit.form.text('vi-sao')}
              rows={2}
            />
            <p class="quiet">{say(words.keeps)}</p>
          </>
        )}
        <p class="govuk-button-group">
          {isReady && (
            <button class="govuk-button" type="submit" name="lam" value="cong-bo">
              {say(words.publish)}
            </button>
          )}
          <Press visit={visit} name="lam" value="bo" word={words.discard} />
        </p>
      </EditForm>
    </section>
  )
}
