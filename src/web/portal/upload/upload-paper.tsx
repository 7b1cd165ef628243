import type { Attachment } from '#attachment/index.ts'
import { type FieldFault, fileLimits } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { FileInput } from '../../shared/file-input.tsx'
import type { Visit } from '../../shared/visit.ts'
import { PageItem } from './page-item.tsx'
import { uploadFields } from './upload-fields.ts'

interface UploadPaperProps {
  readonly visit: Visit
  /** Of the procedure's list; number 0: another paper. */
  readonly paper: { readonly number: number; readonly name: string }
  /** All files of the filing, or those of this paper. */
  readonly files: readonly Attachment[]
  readonly faults: readonly FieldFault[]
  /** Where a file is opened by whoever sent it. */
  readonly fileAddress: (id: string) => string
}

/**
 * The pages of one paper: what was sent, in its order, and a control for more. Stands in a form that may bring files and is read
 * by `takeUploads`; where scripts run, `script/portal` sends each file at once and smaller.
 */
export function UploadPaper({ visit, paper, files, faults, fileAddress }: UploadPaperProps) {
  const { say } = visit
  const name = uploadFields.file(paper.number)
  const pages = files.filter((file) => file.paper === paper.number)
  const wrong = faults.filter(({ field }) => field === name)
  const told = [`${name}-hint`, ...(wrong.length > 0 ? [`${name}-error`] : [])].join(' ')
  return (
    <div
      class={`upload${wrong.length > 0 ? ' govuk-form-group--error' : ''}`}
      data-upload={JSON.stringify(scriptWords(visit))}
    >
      {pages.length > 0 && (
        <ol class="upload__pages" aria-label={say(words.sent)}>
          {pages.map((page, index) => (
            <PageItem visit={visit} page={page} place={index + 1} href={fileAddress(page.id)} />
          ))}
        </ol>
      )}
      {pages.length > 1 && <p class="govuk-hint">{say(words.joined)}</p>}
      <label class="govuk-label" for={name}>
        {say(pages.length === 0 ? words.choose : words.more)}
      </label>
      <p class="govuk-hint" id={`${name}-hint`}>
        {say(limits)}
      </p>
      {wrong.length > 0 && (
        <div class="govuk-error-message" id={`${name}-error`}>
          {wrong.map(({ message }) => (
            <p>{say(message)}</p>
          ))}
        </div>
      )}
      <FileInput
        visit={visit}
        id={name}
        name={name}
        multiple
        accept="image/jpeg,image/png,application/pdf"
        aria-describedby={told}
        aria-invalid={wrong.length > 0 ? 'true' : undefined}
      />
      <button
        type="submit"
        class="govuk-button govuk-button--secondary"
        name={uploadFields.intent}
        value={uploadFields.add}
      >
        {say(words.send)}
      </button>
    </div>
  )
}

const words = {
  sent: { vi: 'Các trang đã gửi', en: 'Pages that were sent' },
  joined: {
    vi: 'Khi nộp, các ảnh được ghép thành một tệp PDF theo thứ tự trên; nơi chụp và loại máy ghi trong ảnh được bỏ đi.',
    en: 'When you file, the pictures become one PDF in this order, without the place and device stored in them.',
  },
  choose: { vi: 'Chụp ảnh hoặc chọn tệp', en: 'Take a photograph or choose a file' },
  more: { vi: 'Thêm trang', en: 'Add a page' },
  send: { vi: 'Gửi ảnh, tệp đã chọn', en: 'Send what was chosen' },
} satisfies Record<string, Text>

const megabyte = 1024 * 1024

const limits: Text = {
  vi: `Ảnh JPG, PNG hoặc tệp PDF, chọn nhiều ảnh một lần cũng được. Mỗi tệp không quá ${fileLimits.file / megabyte}\u00a0MB, mỗi giấy tờ không quá ${fileLimits.pages} trang, cả hồ sơ không quá ${fileLimits.filing / megabyte}\u00a0MB.`,
  en: `JPG or PNG pictures or PDF, several at once if you like. Up to ${fileLimits.file / megabyte}\u00a0MB a file, ${fileLimits.pages} pages a paper, ${fileLimits.filing / megabyte}\u00a0MB for the whole filing.`,
}

/** What the script says and keeps to; {name} and {percent} are put in by it. */
function scriptWords({ say }: Visit) {
  return {
    most: fileLimits.file,
    sending: say({ vi: 'Đang gửi {name}: {percent}%', en: 'Sending {name}: {percent}%' }),
    shrinking: say({ vi: 'Đang thu nhỏ ảnh {name}…', en: 'Making {name} smaller…' }),
    checking: say({ vi: 'Đã gửi {name}, đang kiểm tra…', en: '{name} was sent, checking…' }),
    again: say({
      vi: 'Đường truyền bị ngắt khi gửi {name}; đang gửi lại…',
      en: 'The connection broke while {name} was sent; sending again…',
    }),
    failed: say({
      vi: 'Chưa gửi được {name}. Hãy kiểm tra sóng điện thoại rồi bấm “Gửi ảnh, tệp đã chọn”.',
      en: '{name} could not be sent. Check the connection, then press “Send what was chosen”.',
    }),
    tooLarge: say({
      vi: `Tệp {name} quá lớn; hãy gửi tệp không quá ${fileLimits.file / megabyte}\u00a0MB.`,
      en: `{name} is too large; send a file of at most ${fileLimits.file / megabyte}\u00a0MB.`,
    }),
    wrongKind: say({
      vi: 'Tệp {name} không phải PDF hoặc ảnh JPG, PNG; hãy chọn tệp khác.',
      en: '{name} is no PDF and no JPG or PNG picture; choose another file.',
    }),
  }
}
