import { fieldsDuring, type Procedure, proceduresOn } from '#catalogue/index.ts'
import { type FormDraft, type FormVersion, loadForms } from '#form/index.ts'
import { dayOf, formatDay, type ProcedureId, type Text } from '#kernel/index.ts'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'

const title: Text = { vi: 'Biểu mẫu nộp trực tuyến', en: 'Forms for filing online' }

const words = {
  lead: {
    vi: 'Mỗi thủ tục có thể có một biểu mẫu để người dân trả lời khi nộp trực tuyến. Chưa có biểu mẫu thì vẫn nộp được, bằng các trang chung và giấy tờ gửi kèm.',
    en: 'Each procedure may have a form that people answer when they file online. Without one it is filed by the common pages and the papers sent along.',
  },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  used: { vi: 'Bản đang dùng', en: 'In use' },
  draft: { vi: 'Bản nháp', en: 'Draft' },
  none: { vi: 'chưa có', en: 'none yet' },
} satisfies Record<string, Text>

const sentences: Readonly<Record<string, Text>> = {
  bo: { vi: 'Đã bỏ bản nháp. Bản đang dùng vẫn như cũ.', en: 'The draft is gone. The form in use is as it was.' },
}

/** Every procedure of today, field by field, with the state of its form. */
export async function answerForms(visit: OfficerVisit): Promise<Response> {
  const { say, deps } = visit
  const { catalogue } = await visit.reference()
  const today = dayOf(deps.clock.now())
  const procedures = proceduresOn(catalogue, today)
  const { published, drafts } = await loadForms(deps.db)
  const stateOf = (id: ProcedureId) => ({
    version: published.find(({ procedureId }) => procedureId === id),
    draft: drafts.find(({ procedureId }) => procedureId === id),
  })
  const main = (
    <>
      <Done visit={visit} sentences={sentences} />
      <h1>{say(title)}</h1>
      <p class="lead">{say(words.lead)}</p>
      {fieldsDuring(catalogue, { from: today, to: today }).map(({ id, name }) => {
        const own = procedures.filter(({ fieldId }) => fieldId === id)
        return own.length > 0 && <OfField visit={visit} name={name} procedures={own} stateOf={stateOf} />
      })}
    </>
  )
  return answerDeskPage(visit, { title: say(title), section: 'forms', main })
}

interface State {
  readonly version: FormVersion | undefined
  readonly draft: FormDraft | undefined
}

interface OfFieldProps {
  readonly visit: OfficerVisit
  readonly name: string
  readonly procedures: readonly Procedure[]
  readonly stateOf: (id: ProcedureId) => State
}

function OfField({ visit, name, procedures, stateOf }: OfFieldProps) {
  const { say, paths } = visit
  return (
    <table class="listing listing--forms">
      <caption lang="vi">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.procedure)}</th>
          <th scope="col">{say(words.used)}</th>
          <th scope="col">{say(words.draft)}</th>
        </tr>
      </thead>
      <tbody>
        {procedures.map(({ id, code, name: procedure }) => (
          <tr>
            <th scope="row" lang="vi">
              <a href={paths.form(code)}>{procedure}</a>
            </th>
            <StateCells visit={visit} state={stateOf(id)} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StateCells({ visit: { say }, state: { version, draft } }: { visit: OfficerVisit; state: State }) {
  return (
    <>
      <td>
        {version === undefined ? (
          <span class="quiet">{say(words.none)}</span>
        ) : (
          <>
            {say({ vi: `Bản ${version.number}`, en: `Version ${version.number}` })}
            <small>{formatDay(dayOf(version.publishedAt))}</small>
          </>
        )}
      </td>
      <td>
        {draft && (
          <>
            {say({ vi: 'Đang sửa', en: 'Being changed' })}
            <small>
              {draft.changedBy}, {formatDay(dayOf(draft.changedAt))}
            </small>
          </>
        )}
      </td>
    </>
  )
}
