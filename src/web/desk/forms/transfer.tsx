import type { Text } from '#kernel/index.ts'
import { TextArea } from '../../shared/controls.tsx'
import { described, Field, type FieldError } from '../../shared/field.tsx'
import { FileInput } from '../../shared/file-input.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { EditForm, Press } from './frame.tsx'
import type { OpenForm } from './open-form.ts'
import { fileField } from './take-upload.ts'

const words = {
  heading: { vi: 'Tải về, nạp vào', en: 'Download, upload' },
  json: { vi: 'Tải biểu mẫu (JSON)', en: 'Download the form (JSON)' },
  schema: { vi: 'Tải lược đồ câu trả lời (JSON Schema)', en: 'Download the schema of its answers (JSON Schema)' },
  file: { vi: 'Tệp biểu mẫu hoặc JSON Schema', en: 'File of a form or JSON Schema' },
  paste: { vi: 'Hoặc dán nội dung vào đây', en: 'Or paste it here' },
  upload: { vi: 'Nạp vào bản nháp', en: 'Read it into the draft' },
  replaces: { vi: 'Nội dung nạp vào thay cho cả bản nháp.', en: 'What is read replaces the whole draft.' },
} satisfies Record<string, Text>

interface TransferProps {
  readonly visit: OfficerVisit
  readonly open: OpenForm
  readonly errors: readonly FieldError[]
}

/** The form as a file, out and in: for another office, for programs, for what the pages cannot do. */
export function Transfer({ visit, open, errors }: TransferProps) {
  const { say, paths } = visit
  const { code } = open.procedure
  const file = { visit, errors, name: fileField, label: words.file }
  return (
    <section>
      <h2>{say(words.heading)}</h2>
      <ul>
        <li>
          <a href={paths.formFile(code, 'bieu-mau.json')}>{say(words.json)}</a>
        </li>
        <li>
          <a href={paths.formFile(code, 'bieu-mau.schema.json')}>{say(words.schema)}</a>
        </li>
      </ul>
      <EditForm visit={visit} open={open} action={paths.formUpload(code)} hasFiles>
        <Field {...file}>
          <FileInput {...described(file)} visit={visit} accept=".json,application/json" />
        </Field>
        <TextArea
          visit={visit}
          errors={errors}
          name="noi-dung"
          label={words.paste}
          value={visit.form.text('noi-dung')}
          rows={4}
        />
        <p class="quiet">{say(words.replaces)}</p>
        <Press visit={visit} name="lam" value="nap" word={words.upload} />
      </EditForm>
    </section>
  )
}
