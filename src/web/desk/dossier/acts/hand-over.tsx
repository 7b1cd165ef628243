import { deliveries, deliveryNames, personRoleNames, type Receiver, receivers } from '#dossier/index.ts'
import { sentence } from '../../../dossier/standing.ts'
import { Choices, TextArea } from '../../../shared/controls.tsx'
import { TextField } from '../../../shared/field.tsx'
import { type Act, optional, typedOr, wanted } from '../act.ts'
import type { OpenDossier } from '../open-dossier.ts'

export const handOver: Act = {
  slug: 'trao-ket-qua',
  action: 'dossier.hand-over',
  audit: 'dossier.handed-over',
  name: { vi: 'Trả kết quả cho người dân', en: 'Hand the result over' },
  done: {
    vi: 'Đã ghi việc trả kết quả. In phiếu trả để hai bên ký.',
    en: 'Recorded. Print the slip for both to sign.',
  },
  probe: () => ({ kind: 'hand-over', to: 'owner', by: 'counter' }),
  Fields: (props) => {
    const { visit, dossier } = props
    return (
      <>
        <Choices
          {...props}
          name="nguoi-nhan"
          label={{ vi: 'Người nhận', en: 'Taken by' }}
          values={[typedOr(visit, 'nguoi-nhan', usualReceiver(dossier))]}
          options={receiversOf(dossier).map((role) => ({
            value: role,
            label: receiverLabel(visit.say, dossier, role),
          }))}
        />
        <Choices
          {...props}
          name="cach-nhan"
          label={{ vi: 'Cách nhận', en: 'How' }}
          values={[typedOr(visit, 'cach-nhan', dossier.state.reception?.delivery ?? 'counter')]}
          options={deliveries.map((by) => ({ value: by, label: visit.say(sentence(deliveryNames[by])) }))}
        />
        <TextField
          {...props}
          name="giay-to"
          label={{ vi: 'Giấy tờ đã xem, hoặc số bưu gửi', en: 'Document shown, or number of the postal item' }}
          hint={{
            vi: 'Ví dụ: Căn cước và giấy hẹn; EB123456789VN. Không ghi số định danh.',
            en: 'For example: identity card and receipt; EB123456789VN. No identity numbers.',
          }}
          value={typedOr(visit, 'giay-to', '')}
          maxLength={200}
        />
        <TextArea
          {...props}
          name="ghi-chu"
          label={{ vi: 'Ghi chú (không bắt buộc)', en: 'Note (optional)' }}
          value={typedOr(visit, 'ghi-chu', '')}
          rows={2}
        />
      </>
    )
  },
  read: (visit) => {
    const to = receivers.find((role) => role === visit.form.text('nguoi-nhan'))
    const by = deliveries.find((each) => each === visit.form.text('cach-nhan'))
    const document = optional(visit, 'giay-to')
    const note = optional(visit, 'ghi-chu')
    const errors = [
      ...(to === undefined ? [{ field: 'nguoi-nhan', message: noReceiver }] : []),
      ...(by === undefined ? [{ field: 'cach-nhan', message: noManner }] : []),
    ]
    if (to === undefined || by === undefined) return { ok: false, errors }
    return wanted({ kind: 'hand-over', to, by, ...(document && { document }), ...(note && { note }) })
  },
}

const noReceiver = { vi: 'Chưa chọn người nhận kết quả.', en: 'Choose who takes the result.' }
const noManner = { vi: 'Chưa chọn cách nhận kết quả.', en: 'Choose how it is handed over.' }

function receiversOf({ view }: OpenDossier): readonly Receiver[] {
  const known = receivers.filter((role) => view.persons.some((person) => person.role === role))
  return known.length === 0 ? ['owner'] : known
}

function usualReceiver(dossier: OpenDossier): Receiver {
  return receiversOf(dossier).at(-1) ?? 'owner'
}

function receiverLabel(
  say: (text: { vi: string; en: string }) => string,
  { view }: OpenDossier,
  role: Receiver,
): string {
  const name = view.persons.find((person) => person.role === role)?.fullName
  return name === undefined ? say(personRoleNames[role]) : `${say(personRoleNames[role])}: ${name}`
}
