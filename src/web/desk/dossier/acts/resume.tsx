import { askedPapers, type MissingPaper } from '#dossier/index.ts'
import { explainInstant } from '../../../dossier/due-explanation.ts'
import { Steps } from '../../../dossier/steps.tsx'
import { type FieldError, TextField } from '../../../shared/field.tsx'
import { FileInput } from '../../../shared/file-input.tsx'
import { appointment, moment } from '../../../shared/formats.ts'
import type { OfficerVisit } from '../../officer-visit.ts'
import { type Act, type ActProps, optional, typedOr, wanted } from '../act.ts'
import { after, leftAt, onceComplete } from '../clock-effect.tsx'
import { Fault } from '../fault.tsx'
import { attachmentsSent, type FileOrder, fileErrors } from '../files-sent.ts'
import type { OpenDossier } from '../open-dossier.ts'
import { paperCounts } from '../paper-words.ts'

/** What ends a suspension, with what came. */
export const resume: Act = {
  slug: 'tiep-tuc',
  action: 'dossier.resume',
  audit: 'dossier.resumed',
  name: { vi: 'Tiếp tục giải quyết', en: 'Resume' },
  button: { vi: 'Tiếp tục, tính lại hạn', en: 'Resume, and compute the due time anew' },
  done: {
    vi: 'Đã tiếp tục. Hạn mới ở bên cạnh, kèm cách tính.',
    en: 'Resumed. The new due time stands beside, with why.',
  },
  probe: ({ state }) => (state.phase === 'suspended' ? onceComplete(state) : undefined),
  Fields: (props) => (
    <>
      <ResumeEffect {...props} />
      <Received {...props} />
      <TextField
        {...props}
        name="van-ban"
        label={{ vi: 'Văn bản, biên nhận kèm theo (không bắt buộc)', en: 'Paper that says so (optional)' }}
        value={typedOr(props.visit, 'van-ban', '')}
        maxLength={200}
      />
    </>
  ),
  files: filesOf,
  fieldOf: { 'supplement-not-in-full': 'da-nhan' },
  read: (visit, dossier) => {
    const asked = askedPapers(dossier.state)
    const received = asked.filter((_, index) => visit.form.all('da-nhan').includes(String(index + 1)))
    const errors = asked.flatMap((_, index) => fileErrors(visit, `tep-${index + 1}`))
    if (errors.length > 0) return { ok: false, errors }
    const document = optional(visit, 'van-ban')
    const names = received.map(({ name }) => name)
    return wanted({ kind: 'resume', ...(document && { document }), ...(names.length > 0 && { received: names }) })
  },
}

/** The paper of the procedure's list that a file belongs to is that of the same name. */
function filesOf(visit: OfficerVisit, dossier: OpenDossier): readonly FileOrder[] {
  return askedPapers(dossier.state).flatMap(({ name }, index) => {
    const paper = dossier.procedure.papers.findIndex((each) => each.name === name) + 1
    return attachmentsSent(visit, `tep-${index + 1}`).map((file) => ({ file, paper }))
  })
}

function Received({ visit, dossier, errors }: ActProps) {
  const { say } = visit
  const items = askedPapers(dossier.state)
  if (items.length === 0) return null
  return (
    <fieldset class="missing" id="da-nhan">
      <legend>{say({ vi: 'Giấy tờ đã nhận', en: 'Papers received' })}</legend>
      <p class="govuk-hint">{say(inFull)}</p>
      <Fault visit={visit} errors={errors} field="da-nhan" />
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Đã nhận', en: 'Received' })}</th>
            <th scope="col">{say({ vi: 'Thiếu gì, sai gì', en: 'What was missing or wrong' })}</th>
            <th scope="col">{say(fileName)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <ReceivedLine visit={visit} errors={errors} item={item} number={index + 1} />
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}

const inFull = {
  vi: 'Hạn chỉ tính tiếp khi nhận đủ mọi giấy tờ đã yêu cầu. Chưa đủ thì chờ nhận nốt (tệp đã có thêm ở “Thêm tệp”), hoặc trả lại hồ sơ.',
  en: 'The clock goes on only when everything asked for is there. Otherwise wait for the rest (files at hand can be added before), or return the dossier.',
}
const fileName = { vi: 'Tệp (không bắt buộc)', en: 'File (optional)' }

interface LineProps {
  readonly visit: OfficerVisit
  readonly errors: readonly FieldError[]
  readonly item: MissingPaper
  readonly number: number
}

function ReceivedLine({ visit, errors, item, number }: LineProps) {
  const { form, say } = visit
  const file = `tep-${number}`
  const isIn = form.all('da-nhan').includes(String(number))
  return (
    <tr>
      <th scope="row">
        <label class="rows__choice">
          <input type="checkbox" name="da-nhan" value={number} checked={isIn} />
          <span>
            {item.name} <small>{paperCounts(say, item)}</small>
          </span>
        </label>
      </th>
      <td class="rows__wide">{item.why}</td>
      <td class="rows__file" data-label={say(fileName)}>
        <FileInput
          visit={visit}
          id={file}
          name={file}
          aria-label={`${say(fileName)}: ${item.name}`}
          accept=".pdf,.jpg,.jpeg,.png"
        />
        <Fault visit={visit} errors={errors} field={file} />
      </td>
    </tr>
  )
}

/** When it was due before the clock stopped, and when it would be due if it went on now, with why. */
function ResumeEffect({ visit, dossier }: ActProps) {
  const { state, now } = dossier
  const { say, language } = visit
  const halt = state.suspensions.at(-1)
  const foreseen = after(dossier, state, { command: onceComplete(state), at: now })
  const resumed = foreseen.ok ? foreseen.value : undefined
  if (halt === undefined) return null
  return (
    <div class="effect">
      <p>
        {say({ vi: 'Tạm dừng từ', en: 'Suspended since' })} {moment(language, halt.from)}.{' '}
        {say({ vi: 'Hạn khi đó:', en: 'Then due:' })} <b>{appointment(language, halt.dueBefore)}</b>
        {leftAt(visit, dossier, { dueAt: halt.dueBefore, at: halt.from })}.
      </p>
      {!foreseen.ok && <p>{say(foreseen.refusal.message)}</p>}
      {resumed?.dueAt && (
        <>
          <p>
            {say({ vi: 'Tiếp tục ngay bây giờ thì hạn mới là', en: 'If it goes on now, it is due' })}{' '}
            <b>{appointment(language, resumed.dueAt)}</b>
            {leftAt(visit, dossier, { dueAt: resumed.dueAt, at: now })}.
          </p>
          <Steps visit={visit} steps={explainInstant({ state: resumed, dueAt: resumed.dueAt }, dossier) ?? []} />
        </>
      )}
    </div>
  )
}
