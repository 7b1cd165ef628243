import type { VNode } from 'preact'
import { type FieldFault, type Filing, formPaperOf } from '#filing/index.ts'
import { formatMoment, type Text } from '#kernel/index.ts'
import { SelectField } from '../../shared/controls.tsx'
import { ErrorSummary } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import { amountOf } from '../procedure-words.ts'
import { readAloud } from '../spoken/read-aloud.tsx'
import type { Applicant } from './applicant.ts'
import { ApplyForm } from './apply-form.tsx'
import { type Beginning, findBeginning, guessUnit, procedureField } from './beginning.ts'
import { draftsFor } from './file-online.tsx'
import { answerApply } from './frame.tsx'
import { readWhom, WhomFields } from './whom-step.tsx'

export const unitField = 'noi-nhan'

const words = {
  title: { vi: 'Nộp trực tuyến', en: 'File online' },
  ready: { vi: 'Chuẩn bị sẵn để chụp ảnh:', en: 'Have these at hand to photograph:' },
  unit: { vi: 'Nộp cho nơi nào?', en: 'With which office?' },
  unitHint: {
    vi: 'Nơi giải quyết: xã, phường nơi bạn ở',
    en: 'The one that decides: the commune or ward where you live',
  },
  choose: { vi: 'Chọn nơi nhận hồ sơ', en: 'Choose the office' },
  begin: { vi: 'Bắt đầu', en: 'Begin' },
  wrong: { vi: 'Chưa bắt đầu được, hãy chọn', en: 'Before you begin, choose' },
  going: { vi: 'Bạn đang làm dở hồ sơ này', en: 'You have begun this already' },
  goOn: { vi: 'Tiếp tục hồ sơ đang làm dở', en: 'Go on with it' },
  another: { vi: 'Làm một hồ sơ khác của thủ tục này', en: 'Begin another filing of this procedure' },
} satisfies Record<string, Text>

const saved: Text = {
  vi: 'Mỗi trang làm xong đều được lưu: bạn có thể dừng, rồi làm tiếp trên máy khác.',
  en: 'Each page is saved when it is done: you may stop, and go on with another device.',
}

/** Before the first question: what to have at hand, for whom, and where; or what was begun before. */
export async function answerBegin(applicant: Applicant): Promise<Response> {
  const beginning = await findBeginning(applicant)
  const { visit } = applicant
  if (beginning === undefined) return seeOther(applicant.officer ? visit.paths.reception() : visit.paths.procedures())
  const begun = visit.query.has('moi') ? [] : await draftsOf(applicant, beginning)
  return begun.length > 0 ? answerBegun(applicant, beginning, begun) : answerBeginning(applicant, beginning, [])
}

/** One draft of a procedure is gone on with; several there are only on purpose. */
async function draftsOf({ visit, account }: Applicant, { procedure }: Beginning): Promise<readonly Filing[]> {
  return account === undefined ? [] : draftsFor(visit, account.id, procedure.id)
}

export async function answerBeginning(
  applicant: Applicant,
  beginning: Beginning,
  errors: readonly FieldFault[],
): Promise<Response> {
  const { visit } = applicant
  const aloud = await readAloud(visit, 'how-to-file')
  return answerApply(applicant, {
    title: `${visit.say(words.title)}: ${beginning.procedure.name}`,
    back: applicant.officer ? visit.paths.reception() : visit.paths.procedure(beginning.procedure.code),
    hasError: errors.length > 0,
    main: <BeginMain applicant={applicant} beginning={beginning} errors={errors} aloud={aloud} />,
    status: errors.length > 0 ? 422 : 200,
  })
}

interface BeginProps {
  readonly applicant: Applicant
  readonly beginning: Beginning
  readonly errors: readonly FieldFault[]
  readonly aloud: VNode | null
}

function BeginMain({ applicant, beginning, errors, aloud }: BeginProps) {
  const { visit, at, form } = applicant
  const { say } = visit
  const { procedure, units } = beginning
  const [only] = units.length === 1 ? units : []
  const guessed = only ?? guessUnit(units, applicant.account?.address ?? '')
  return (
    <>
      <ErrorSummary visit={visit} errors={errors} title={words.wrong} />
      <p class="caption">{say(words.title)}</p>
      <h1 lang="vi">{procedure.name}</h1>
      {aloud}
      <Ready visit={visit} beginning={beginning} />
      <ApplyForm applicant={applicant} action={at.begin({ 'thu-tuc': procedure.code })}>
        <input type="hidden" name={procedureField} value={procedure.code} />
        <WhomFields applicant={applicant} errors={errors} whom={readWhom(form)} />
        <SelectField
          visit={visit}
          errors={errors}
          name={unitField}
          label={words.unit}
          hint={words.unitHint}
          nothing={words.choose}
          value={form.text(unitField) || (guessed?.agencyCode ?? '')}
          lang="vi"
          options={units.map(({ agencyCode, name }) => ({ value: agencyCode, label: name }))}
        />
        <button type="submit" class="govuk-button">
          {say(words.begin)}
        </button>
      </ApplyForm>
      <p class="quiet">{say(saved)}</p>
    </>
  )
}

/** Papers to be photographed; the form is filled in here. */
function Ready({ visit, beginning }: Pick<Applicant, 'visit'> & Pick<BeginProps, 'beginning'>) {
  const { procedure, form } = beginning
  const filled = formPaperOf(procedure, form?.definition)
  const required = procedure.papers.filter(({ isRequired }, index) => isRequired && index + 1 !== filled)
  if (required.length === 0) return null
  return (
    <>
      <p>{visit.say(words.ready)}</p>
      <ul class="facts">
        {required.map((paper) => (
          <li>
            <span lang="vi">{paper.name}</span> <b>{visit.say(amountOf(paper))}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

function answerBegun(applicant: Applicant, { procedure }: Beginning, drafts: readonly Filing[]): Response {
  const { visit, at } = applicant
  const { say } = visit
  const main = (
    <>
      <p class="caption" lang="vi">
        {procedure.name}
      </p>
      <h1>{say(words.going)}</h1>
      <ul class="facts">
        {drafts.map(({ id, changedAt, content }) => (
          <li>
            <span>
              {content?.owner.fullName.trim() && <b lang="vi">{content.owner.fullName} · </b>}
              {say({ vi: `lưu lúc ${formatMoment(changedAt)}`, en: `saved ${formatMoment(changedAt)}` })}
            </span>
            <a class="button" href={at.tasks(id)}>
              {say(words.goOn)}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a class="way" href={at.begin({ 'thu-tuc': procedure.code, moi: '1' })}>
          {say(words.another)}
        </a>
      </p>
    </>
  )
  return answerApply(applicant, { title: say(words.going), back: visit.paths.procedure(procedure.code), main })
}
