import { filingStateNames, paperKey } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { isFiledOnline } from '../../portal/apply/file-online.tsx'
import { ErrorSummary } from '../../shared/field.tsx'
import { Answered } from '../answered.tsx'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import { FilingAside } from './filing-aside.tsx'
import { intentField, unitField, versionField } from './filing-form.ts'
import { ChannelChoiceField, FeeSection, ResultSection } from './manner-section.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { PapersSection } from './papers-section.tsx'
import { PersonsSection } from './persons-section.tsx'
import type { Screen } from './screen.ts'
import { canType } from './typed-field.tsx'

const words = {
  untitled: { vi: 'Chưa chọn thủ tục', en: 'No procedure chosen' },
  back: { vi: 'Tiếp nhận hồ sơ', en: 'Receive a dossier' },
  notYet: { vi: 'Chưa tiếp nhận được', en: 'Not received yet' },
  otherProcedure: { vi: 'đổi thủ tục', en: 'another procedure' },
  together: { vi: 'nộp trực tuyến cùng người dân', en: 'file online with the citizen' },
  newFiling: { vi: 'Hồ sơ mới', en: 'A new filing' },
} satisfies Record<string, Text>

const done: Readonly<Record<string, Text>> = {
  luu: { vi: 'Đã lưu bản nháp.', en: 'The draft is saved.' },
  'bo-sung': {
    vi: 'Đã ghi nhận giấy tờ bổ sung. Kiểm tra lại rồi tiếp nhận.',
    en: 'What came is recorded. Check it, then receive it.',
  },
  'yeu-cau-bo-sung': {
    vi: 'Đã yêu cầu bổ sung. In phiếu (mẫu 02) giao cho người nộp.',
    en: 'A supplement is asked for. Print form 02 for the filer.',
  },
  'tu-choi': {
    vi: 'Đã từ chối tiếp nhận. In phiếu (mẫu 03) giao cho người nộp.',
    en: 'It is refused. Print form 03 for the filer.',
  },
  rut: { vi: 'Đã ghi việc người nộp rút hồ sơ.', en: 'That the filer took it back is recorded.' },
}

/** The one screen of a reception. `status` tells whether what was sent was done. */
export function answerFilingPage(screen: Screen, status = 200): Promise<Response> {
  const { visit, procedure, content } = screen
  const title = procedure?.name ?? visit.say(words.untitled)
  const owner = content.owner.fullName.trim()
  const page = {
    title: owner === '' ? title : `${title}: ${owner}`,
    section: 'reception',
    main: <FilingMain screen={screen} title={title} />,
    hasError: screen.errors.length > 0 || screen.refusal !== undefined,
  }
  return answerDeskPage(visit, page, { status })
}

function FilingMain({ screen, title }: { screen: Screen; title: string }) {
  const { visit, filing, procedure, errors, refusal } = screen
  const { say, paths } = visit
  const state = filing === undefined ? words.newFiling : filingStateNames[filing.state]
  return (
    <>
      <Done visit={visit} sentences={done} />
      <div class="filing-head">
        <a class="govuk-back-link" href={paths.reception()}>
          {say(words.back)}
        </a>
        <h1 class="filing-title">
          <span lang="vi">{title}</span>{' '}
          <small>
            {procedure && `${procedure.code} · `}
            {say(state)}
            {filing?.reference && ` · ${filing.reference}`}
            <FileTogether screen={screen} />
            {filing?.state === 'draft' && (
              <>
                {' · '}
                <a href={paths.reception({ cho: screen.id })}>{say(words.otherProcedure)}</a>
              </>
            )}
          </small>
        </h1>
      </div>
      {screen.isStale && refusal ? (
        <Meanwhile screen={screen} refusal={refusal} />
      ) : (
        <ErrorSummary
          visit={visit}
          errors={errors.length > 0 || refusal === undefined ? errors : [{ field: 'main', message: refusal.message }]}
          title={words.notYet}
        />
      )}
      <FilingForm screen={screen} />
    </>
  )
}

/** The way to the pages on which an officer files online with whoever is at the counter; and back to those that were begun. */
function FileTogether({ screen: { visit, filing, procedure, content } }: { screen: Screen }) {
  const { say, paths } = visit
  const isNew = filing === undefined && procedure !== undefined && isFiledOnline(procedure)
  const isBegun = filing?.state === 'draft' && content.visited.length > 0
  if (!isNew && !isBegun) return null
  return (
    <>
      {' · '}
      <a href={isNew ? paths.assisted.begin({ 'thu-tuc': procedure.code }) : paths.assisted.tasks(filing?.id ?? '')}>
        {say(words.together)}
      </a>
    </>
  )
}

/** What was typed for a procedure that is not in force any more goes on in the form until another is chosen. */
function NoProcedure({ screen: { content, visit, id, checked } }: { screen: Screen }) {
  const kept = content.papers.flatMap((paper) => {
    const key = paperKey(content.papers, paper)
    const fields =
      paper.number > 0 ? (['originals', 'copies'] as const) : (['name', 'originals', 'copies', 'legalGround'] as const)
    return fields.map((field) => [`${key}.${field}`, paper[field]] as const)
  })
  const fault = checked.errors.find(({ field }) => field === 'procedureId')
  return (
    <section class="part" id="procedureId">
      <p>
        {fault && visit.say(fault.message)}{' '}
        <a href={visit.paths.reception({ cho: id })}>{visit.say(words.otherProcedure)}</a>
      </p>
      {[...kept, ...Object.entries(content.fee).map(([field, value]) => [`fee.${field}`, value] as const)].map(
        ([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ),
      )}
    </section>
  )
}

function FilingForm({ screen }: { screen: Screen }) {
  const { visit, id, filing, content, procedure, isStale } = screen
  const isSaving = canType(screen) && (filing === undefined || filing.state === 'draft') && isStale !== true
  return (
    <DeskForm
      visit={visit}
      action={visit.paths.filing(id)}
      hasFiles
      id="filing"
      class={`receive${isSaving ? ' receive--kept' : ''}`}
    >
      {/* The first button of a form is the one that Enter presses: it only ever saves. */}
      <button
        type="submit"
        class="govuk-visually-hidden"
        tabIndex={-1}
        name={intentField}
        value="luu"
        aria-hidden="true"
      />
      <input type="hidden" name={versionField} value={String(filing?.version ?? 0)} />
      <input type="hidden" name={unitField} value={visit.form.text(unitField) || (visit.query.get(unitField) ?? '')} />
      <input type="hidden" name="procedureId" value={String(content.procedureId ?? '')} />
      <div class="receive__fields">
        <ChannelChoiceField screen={screen} />
        <PersonsSection screen={screen} />
        {screen.form && content.form && (
          <Answered
            visit={visit}
            form={screen.form}
            answers={content.form.answers}
            files={screen.files}
            fileAt={(file) => visit.paths.filingFile(screen.id, file)}
          />
        )}
        {procedure ? <PapersSection screen={screen} procedure={procedure} /> : <NoProcedure screen={screen} />}
        {procedure && <FeeSection screen={screen} procedure={procedure} />}
        <ResultSection screen={screen} />
      </div>
      <FilingAside screen={screen} />
    </DeskForm>
  )
}
