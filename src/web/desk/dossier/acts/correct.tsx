import type { Text } from '#kernel/index.ts'
import { TextArea } from '../../../shared/controls.tsx'
import { type Act, type ActProps, typedOr, wanted } from '../act.ts'
import { required } from '../required.ts'
import { PersonFields } from './correct-person.tsx'
import { ReceptionFields, readReception } from './correct-reception.tsx'
import { readPersons, seenWarningField, unseenWarnings } from './read-persons.ts'

/** What was recorded wrongly at the counter, put right; the old value stays, with who changed it and why. */
export const correct: Act = {
  slug: 'sua',
  action: 'dossier.correct',
  audit: 'dossier.corrected',
  name: { vi: 'Sửa thông tin đã ghi', en: 'Correct what was recorded' },
  button: { vi: 'Ghi sửa đổi', en: 'Record the correction' },
  done: {
    vi: 'Đã sửa. In lại giấy tiếp nhận: bản in mới mang dấu “Bản thay thế”.',
    en: 'Corrected. Print the receipt again: the new sheet is marked as a replacement.',
  },
  probe: ({ state }) => ({ kind: 'correct', reason: '…', ...(state.reception && { reception: state.reception }) }),
  Fields: (props) => (
    <>
      <p class="effect">{props.visit.say(keeps)}</p>
      {(['owner', 'filer', 'proxy'] as const).map((role) => (
        <PersonFields {...props} role={role} person={props.dossier.view.persons.find((each) => each.role === role)} />
      ))}
      <SeenWarnings {...props} />
      {props.dossier.state.reception && <ReceptionFields {...props} reception={props.dossier.state.reception} />}
      <TextArea
        {...props}
        name="ly-do"
        label={{ vi: 'Lý do sửa', en: 'Reason' }}
        hint={{ vi: 'Ví dụ: gõ nhầm tên, đã đối chiếu với căn cước.', en: 'For example: the name was mistyped.' }}
        value={typedOr(props.visit, 'ly-do', '')}
        rows={2}
      />
    </>
  ),
  read: (visit, dossier) => {
    const read = readPersons(visit, dossier)
    const reception = readReception(visit, dossier)
    const errors = [
      ...read.errors,
      ...unseenWarnings(visit, read),
      ...reception.errors,
      ...(required(visit, 'ly-do', noReason)?.errors ?? []),
    ]
    if (errors.length > 0) return { ok: false, errors }
    const told = reception.value === undefined ? {} : { reception: reception.value }
    const { persons, removed } = read
    return wanted({ kind: 'correct', reason: visit.form.text('ly-do').trim(), removed, ...told }, persons)
  },
}

/** Each warning that this page tells, so that sending it again is the answer to it. */
function SeenWarnings({ visit, dossier }: ActProps) {
  const { warnings } = readPersons(visit, dossier)
  return (
    <>
      {warnings.map(({ key }) => (
        <input type="hidden" name={seenWarningField} value={key} />
      ))}
    </>
  )
}

const keeps: Text = {
  vi: 'Giá trị cũ, lý do và người sửa được giữ lại. Giấy tiếp nhận in lại sẽ ghi rõ là bản thay thế.',
  en: 'The old value, the reason and who changed it are kept. The receipt printed anew says that it replaces the old one.',
}
const noReason: Text = { vi: 'Chưa ghi lý do sửa.', en: 'There is no reason for the correction.' }
