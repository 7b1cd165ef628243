import type { Officer } from '#identity/index.ts'
import { postNames } from '#identity/index.ts'
import { SelectField, TextArea } from '../../../shared/controls.tsx'
import type { OfficerVisit } from '../../officer-visit.ts'
import { type Act, type ActProps, optional, typedOr, wanted } from '../act.ts'
import type { OpenDossier } from '../open-dossier.ts'
import { required } from '../required.ts'

const personField = 'nguoi'

export const take: Act = {
  slug: 'nhan',
  action: 'dossier.assign',
  audit: 'dossier.assigned',
  name: { vi: 'Nhận việc này', en: 'Take this work' },
  done: { vi: 'Bạn đã nhận hồ sơ này.', en: 'This dossier is yours now.' },
  probe: ({ state }, { officer }) =>
    state.assignee === officer.account ? undefined : { kind: 'assign', assignee: officer.account },
  read: ({ officer }) => wanted({ kind: 'assign', assignee: officer.account }),
}

export const handBack: Act = {
  slug: 'tra-viec',
  action: 'dossier.assign',
  audit: 'dossier.assigned',
  name: { vi: 'Trả lại việc, để người khác nhận', en: 'Hand back, for somebody else to take' },
  done: { vi: 'Đã trả lại việc. Hồ sơ chưa có ai giữ.', en: 'Handed back. Nobody holds the dossier.' },
  probe: ({ state }, { officer }) =>
    state.assignee === officer.account ? { kind: 'assign', assignee: null } : undefined,
  read: () => wanted({ kind: 'assign', assignee: null }),
}

export const assign: Act = {
  slug: 'giao',
  action: 'dossier.assign',
  audit: 'dossier.assigned',
  name: { vi: 'Giao việc cho cán bộ', en: 'Assign to an officer' },
  button: { vi: 'Giao việc', en: 'Assign' },
  done: { vi: 'Đã giao việc.', en: 'Assigned.' },
  probe: ({ state, colleagues }, { officer }) => {
    const other = colleagues.find(({ account }) => account !== state.assignee && account !== officer.account)
    return other === undefined ? undefined : { kind: 'assign', assignee: other.account }
  },
  Fields: (props) => (
    <>
      <Colleagues {...props} without={[props.dossier.state.assignee, props.visit.officer.account]} />
      <TextArea
        {...props}
        name="ghi-chu"
        label={{ vi: 'Dặn thêm (không bắt buộc)', en: 'A word to go with it (optional)' }}
        value={typedOr(props.visit, 'ghi-chu', '')}
        rows={2}
      />
    </>
  ),
  read: (visit) => {
    const missing = required(visit, personField, noPerson)
    const note = optional(visit, 'ghi-chu')
    const assignee = visit.form.text(personField)
    return missing ?? wanted({ kind: 'assign', assignee, ...(note === undefined ? {} : { note }) })
  },
}

export const reassign: Act = {
  slug: 'chuyen-nguoi',
  action: 'dossier.reassign',
  audit: 'dossier.reassigned',
  name: { vi: 'Chuyển người xử lý', en: 'Move to another officer' },
  done: { vi: 'Đã chuyển người xử lý.', en: 'Moved.' },
  probe: ({ state, colleagues }) => {
    const other = colleagues.find(({ account }) => account !== state.assignee)
    return state.assignee === null || other === undefined
      ? undefined
      : { kind: 'reassign', assignee: other.account, reason: '…' }
  },
  Fields: (props) => (
    <>
      <Colleagues {...props} without={[props.dossier.state.assignee]} mayBeNobody />
      <TextArea
        {...props}
        name="ly-do"
        label={{ vi: 'Lý do', en: 'Reason' }}
        hint={{ vi: 'Ví dụ: người đang giữ nghỉ ốm đến hết tuần.', en: 'For example: the holder is ill until Friday.' }}
        value={typedOr(props.visit, 'ly-do', '')}
      />
    </>
  ),
  read: (visit) => {
    const missing = [required(visit, personField, noPerson), required(visit, 'ly-do', noReason)]
    const errors = missing.flatMap((each) => each?.errors ?? [])
    if (errors.length > 0) return { ok: false, errors }
    const person = visit.form.text(personField)
    const assignee = person === nobody ? null : person
    return wanted({ kind: 'reassign', assignee, reason: visit.form.text('ly-do').trim() })
  },
}

const nobody = '-'
const noPerson = {
  vi: 'Chưa chọn người. Hãy chọn một người trong danh sách.',
  en: 'Nobody is chosen. Choose an officer.',
}
const noReason = {
  vi: 'Chưa ghi lý do. Hãy ghi vì sao phải chuyển.',
  en: 'There is no reason. Tell why it has to be moved.',
}

interface ColleaguesProps extends ActProps {
  readonly without: readonly (string | null)[]
  readonly mayBeNobody?: boolean
}

function Colleagues({ without, mayBeNobody, ...props }: ColleaguesProps) {
  const { visit, dossier } = props
  const free = {
    value: nobody,
    label: visit.say({ vi: 'Không ai: để người khác tự nhận', en: 'Nobody: for anyone to take' }),
  }
  return (
    <SelectField
      {...props}
      name={personField}
      label={{ vi: 'Người nhận', en: 'To whom' }}
      nothing={{ vi: 'Chọn người', en: 'Choose an officer' }}
      value={typedOr(visit, personField, '')}
      options={[...colleagueOptions(visit, dossier, without), ...(mayBeNobody ? [free] : [])]}
    />
  )
}

/** Those of the unit who can be given the dossier, with their posts. */
export function colleagueOptions(
  visit: OfficerVisit,
  { colleagues, state }: OpenDossier,
  without: readonly (string | null)[],
) {
  return colleagues
    .filter(({ account }) => !without.includes(account))
    .map((officer) => ({
      value: officer.account,
      label: `${officer.fullName} · ${postsOf(visit, officer, state.holderUnitId)}`,
    }))
}

function postsOf({ say }: OfficerVisit, { holdings }: Officer, unitId: OpenDossier['state']['holderUnitId']): string {
  const posts = holdings.filter((held) => held.unitId === unitId).map(({ post }) => say(postNames[post]))
  return posts.join(', ')
}
