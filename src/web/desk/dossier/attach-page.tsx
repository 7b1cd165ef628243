import type { Text } from '#kernel/index.ts'
import { FileField, SelectField } from '../../shared/controls.tsx'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotPermitted } from '../refused-pages.tsx'
import { typedOr } from './act.ts'
import { DossierHead } from './dossier-head.tsx'
import { attachFiles, attachmentsSent, fileErrors } from './files-sent.ts'
import { type OpenDossier, withDossier } from './open-dossier.ts'

/** Adding files to a dossier: no action of its log, but in the log of accesses. */
export const addFiles = {
  slug: 'them-tep',
  name: { vi: 'Thêm tệp, kết quả bản điện tử', en: 'Add files, results among them' },
  done: { vi: 'Đã thêm tệp.', en: 'Files added.' },
} as const

const fileField = 'tep'
const kindField = 'la'
const result = 'ket-qua'

export function answerAddFiles(visit: OfficerVisit): Promise<Response> {
  return withDossier(visit, (dossier) => answerForm(visit, dossier, []))
}

export function takeAddFiles(visit: OfficerVisit): Promise<Response> {
  return withDossier(visit, async (dossier) => {
    const { code, holderUnitId } = dossier.state
    if (visit.actor('attachment.add', holderUnitId) === undefined)
      return answerNotPermitted(visit, 'attachment.add', true)
    const files = attachmentsSent(visit, fileField)
    const errors = fileErrors(visit, fileField)
    if (errors.length > 0) return answerForm(visit, dossier, errors)
    if (files.length === 0) return answerForm(visit, dossier, [{ field: fileField, message: noFile }])
    const kind = visit.form.text(kindField)
    const paper = dossier.procedure.papers[Number(kind) - 1] === undefined ? 0 : Number(kind)
    const orders = files.map((file) => ({ file, paper, ...(kind === result && { isResult: true as const }) }))
    const refusal = await visit.deps.db.transaction().execute((tx) => attachFiles(visit, dossier, { tx, orders }))
    if (refusal !== undefined) return answerForm(visit, dossier, [{ field: fileField, message: refusal.message }])
    visit.note({ details: { files: files.length } })
    return seeOther(visit.paths.deskDossier(code, { xong: addFiles.slug }))
  })
}

const noFile: Text = { vi: 'Chưa chọn tệp nào.', en: 'No file is chosen.' }
const notAdded: Text = { vi: 'Chưa thêm được, vì', en: 'Not added yet, because' }

function answerForm(visit: OfficerVisit, dossier: OpenDossier, errors: readonly FieldError[]): Promise<Response> {
  const { say, paths } = visit
  const { code } = dossier.state
  const main = (
    <div class="act-page">
      <DossierHead visit={visit} dossier={dossier} />
      <h1>{say(addFiles.name)}</h1>
      <ErrorSummary visit={visit} errors={errors} title={notAdded} />
      <DeskForm visit={visit} action={paths.dossierAct(code, addFiles.slug)} class="act" hasFiles>
        <div class="act__fields">
          <SelectField
            visit={visit}
            errors={errors}
            name={kindField}
            label={{ vi: 'Tệp này là', en: 'These are' }}
            value={typedOr(visit, kindField, result)}
            options={[
              { value: result, label: say({ vi: 'Kết quả giải quyết', en: 'the result' }) },
              ...dossier.procedure.papers.map(({ name }, index) => ({ value: String(index + 1), label: name })),
              { value: '0', label: say({ vi: 'Giấy tờ khác', en: 'other papers' }) },
            ]}
          />
          <FileField
            visit={visit}
            errors={errors}
            name={fileField}
            label={{ vi: 'Tệp', en: 'Files' }}
            hint={{ vi: 'PDF, JPG hoặc PNG, mỗi tệp không quá 20 MB.', en: 'PDF, JPG or PNG, up to 20 MB each.' }}
            isMany
          />
        </div>
        <p class="act__send">
          <button type="submit" class="govuk-button">
            {say({ vi: 'Thêm tệp', en: 'Add' })}
          </button>
          <a href={paths.deskDossier(code)}>{say({ vi: 'Quay lại hồ sơ', en: 'Back to the dossier' })}</a>
        </p>
      </DeskForm>
    </div>
  )
  const page = { title: `${say(addFiles.name)} - ${code}`, section: 'work', main, hasError: errors.length > 0 }
  return answerDeskPage(visit, page, { status: errors.length > 0 ? 422 : 200 })
}
