import { explainInstant } from '../../../dossier/due-explanation.ts'
import { Steps } from '../../../dossier/steps.tsx'
import { FileField } from '../../../shared/controls.tsx'
import { TextField } from '../../../shared/field.tsx'
import { appointment, moment } from '../../../shared/formats.ts'
import type { OfficerVisit } from '../../officer-visit.ts'
import { type Act, type ActProps, optional, typedOr, wanted } from '../act.ts'
import { after, leftAt } from '../clock-effect.tsx'
import { attachmentsSent, type FileOrder, fileErrors } from '../files-sent.ts'
import type { OpenDossier } from '../open-dossier.ts'

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
  probe: ({ state }) => (state.phase === 'suspended' ? { kind: 'resume' } : undefined),
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
  read: (visit, dossier) => {
    const asked = itemsOf(dossier)
    const received = asked.filter((_, index) => visit.form.all('da-nhan').includes(String(index + 1)))
    const errors = [
      ...(asked.length > 0 && received.length === 0 ? [{ field: 'da-nhan', message: nothingCame }] : []),
      ...asked.flatMap((_, index) => fileErrors(visit, `tep-${index + 1}`)),
    ]
    if (errors.length > 0) return { ok: false, errors }
    const document = optional(visit, 'van-ban')
    const names = received.map(({ name }) => name)
    return wanted({ kind: 'resume', ...(document && { document }), ...(names.length > 0 && { received: names }) })
  },
}

const nothingCame = {
  vi: 'Chưa đánh dấu giấy tờ nào đã nhận. Hãy đánh dấu những giấy tờ người dân đã nộp.',
  en: 'No paper is marked as received. Mark those that came.',
}

function itemsOf({ state }: OpenDossier) {
  return state.suspensions.at(-1)?.items ?? []
}

/** The paper of the procedure's list that a file belongs to is that of the same name. */
function filesOf(visit: OfficerVisit, dossier: OpenDossier): readonly FileOrder[] {
  return itemsOf(dossier).flatMap(({ name }, index) => {
    const paper = dossier.procedure.papers.findIndex((each) => each.name === name) + 1
    return attachmentsSent(visit, `tep-${index + 1}`).map((file) => ({ file, paper }))
  })
}

function Received(props: ActProps) {
  const { visit, dossier, errors } = props
  const items = itemsOf(dossier)
  const error = errors.find(({ field }) => field === 'da-nhan')
  if (items.length === 0) return null
  return (
    <fieldset class={`options received${error ? ' govuk-form-group--error' : ''}`} id="da-nhan">
      <legend class="govuk-label">{visit.say({ vi: 'Giấy tờ đã nhận', en: 'Papers received' })}</legend>
      {error && <p class="govuk-error-message">{visit.say(error.message)}</p>}
      {items.map(({ name, why }, index) => (
        <div class="received__line">
          <label>
            <input
              type="checkbox"
              name="da-nhan"
              value={index + 1}
              checked={visit.form.all('da-nhan').includes(String(index + 1))}
            />
            <span>
              {name} <small>{why}</small>
            </span>
          </label>
          <FileField
            {...props}
            name={`tep-${index + 1}`}
            label={{ vi: `Tệp của “${name}” (không bắt buộc)`, en: `File of “${name}” (optional)` }}
          />
        </div>
      ))}
    </fieldset>
  )
}

/** When it was due before the clock stopped, and when it would be due if it went on now, with why. */
function ResumeEffect({ visit, dossier }: ActProps) {
  const { state, now } = dossier
  const { say, language } = visit
  const halt = state.suspensions.at(-1)
  const foreseen = after(dossier, state, { command: { kind: 'resume' }, at: now })
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
