import type { Text } from '#kernel/index.ts'
import { TextArea } from '../../../shared/controls.tsx'
import { TextField } from '../../../shared/field.tsx'
import { appointment } from '../../../shared/formats.ts'
import { type Act, type ActProps, optional, typedOr, wanted } from '../act.ts'
import { leftAt } from '../clock-effect.tsx'
import type { OpenDossier } from '../open-dossier.ts'
import { required } from '../required.ts'
import { MomentFields, readMoment } from '../typed-day.tsx'

const day = 86_400_000

/** More time, where a law gives it. */
export const extend: Act = {
  slug: 'gia-han',
  action: 'dossier.extend',
  audit: 'dossier.extended',
  name: { vi: 'Gia hạn theo luật', en: 'Extend as a law allows' },
  button: { vi: 'Gia hạn', en: 'Extend' },
  done: { vi: 'Đã gia hạn. Hạn mới ở bên cạnh.', en: 'Extended. The new due time stands beside.' },
  probe: ({ state, now }) => ({ kind: 'extend', dueAt: later({ state, now }), reason: '…' }),
  Fields: (props) => (
    <>
      <Now {...props} more={extends_} />
      <MomentFields {...props} name="ngay" label={{ vi: 'Hạn mới, ngày', en: 'Newly due on' }} />
      <Why {...props} hasLaw />
    </>
  ),
  read: (visit) => {
    const at = readMoment(visit)
    const errors = [...(typeof at === 'number' ? [] : at), ...(required(visit, 'ly-do', noReason)?.errors ?? [])]
    if (typeof at !== 'number' || errors.length > 0) return { ok: false, errors }
    const legalBasis = optional(visit, 'can-cu')
    const document = optional(visit, 'van-ban')
    const more = { ...(legalBasis && { legalBasis }), ...(document && { document }) }
    return wanted({ kind: 'extend', dueAt: at, reason: visit.form.text('ly-do').trim(), ...more })
  },
}

/** Form 04: once, and no figure follows it. */
export const apologise: Act = {
  slug: 'xin-loi',
  action: 'dossier.apologise',
  audit: 'dossier.apologised',
  name: { vi: 'Xin lỗi và hẹn lại (mẫu 04)', en: 'Apologise, with a new day (form 04)' },
  button: { vi: 'Xin lỗi và hẹn lại', en: 'Apologise' },
  done: { vi: 'Đã hẹn lại. In văn bản mẫu 04 để ký và gửi.', en: 'Recorded. Print form 04, sign and send it.' },
  probe: ({ state, now }) => ({ kind: 'apologise', promisedAt: later({ state, now }), reason: '…' }),
  Fields: (props) => (
    <>
      <Now {...props} more={movesNothing} />
      <MomentFields {...props} name="ngay" label={{ vi: 'Hẹn lại, ngày', en: 'Promised for' }} />
      <Why {...props} />
    </>
  ),
  read: (visit) => {
    const at = readMoment(visit)
    const errors = [...(typeof at === 'number' ? [] : at), ...(required(visit, 'ly-do', noReason)?.errors ?? [])]
    if (typeof at !== 'number' || errors.length > 0) return { ok: false, errors }
    const document = optional(visit, 'van-ban')
    const reason = visit.form.text('ly-do').trim()
    return wanted({ kind: 'apologise', promisedAt: at, reason, ...(document && { document }) })
  },
}

const noReason: Text = {
  vi: 'Chưa ghi lý do. Hãy ghi rõ, vì lý do được in và gửi người dân.',
  en: 'There is no reason. Give it: it is printed and sent to the citizen.',
}

const extends_: Text = {
  vi: 'Gia hạn dời hạn của hồ sơ, nên chỉ làm khi luật chuyên ngành cho phép và trước khi hết hạn.',
  en: 'An extension moves the due time: only where a law allows it, and before the time has run out.',
}

const movesNothing: Text = {
  vi: 'Hẹn lại chỉ báo cho người dân biết. Hạn gốc vẫn giữ nguyên trong mọi số liệu: trễ vẫn là trễ. Mỗi hồ sơ chỉ hẹn lại một lần.',
  en: 'The new day only tells the citizen. Every figure keeps the original due time: late stays late. It can be done once.',
}

function later({ state, now }: Pick<OpenDossier, 'state' | 'now'>) {
  return (Math.max(state.dueAt ?? now, now) + day) as OpenDossier['now']
}

function Now({ visit, dossier, more }: ActProps & { readonly more: Text }) {
  const { state, now } = dossier
  const { say, language } = visit
  return (
    <div class="effect">
      {state.dueAt !== null && (
        <p>
          {say({ vi: 'Hạn hiện nay:', en: 'Due now:' })} <b>{appointment(language, state.dueAt)}</b>
          {leftAt(visit, dossier, { dueAt: state.dueAt, at: now })}.
        </p>
      )}
      <p>{say(more)}</p>
    </div>
  )
}

function Why({ hasLaw, ...props }: ActProps & { readonly hasLaw?: true }) {
  const typed = (field: string) => typedOr(props.visit, field, '')
  return (
    <>
      <TextArea {...props} name="ly-do" label={{ vi: 'Lý do', en: 'Reason' }} value={typed('ly-do')} />
      {hasLaw && (
        <TextField
          {...props}
          name="can-cu"
          label={{ vi: 'Căn cứ pháp lý (không bắt buộc)', en: 'Legal basis (optional)' }}
          value={typed('can-cu')}
          maxLength={500}
        />
      )}
      <TextField
        {...props}
        name="van-ban"
        label={{ vi: 'Số văn bản (không bắt buộc)', en: 'Number of the paper (optional)' }}
        value={typed('van-ban')}
        maxLength={200}
      />
    </>
  )
}
