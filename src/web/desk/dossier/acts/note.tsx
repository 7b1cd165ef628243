import { TextArea } from '../../../shared/controls.tsx'
import { type Act, typedOr, wanted } from '../act.ts'
import { required } from '../required.ts'

export const note: Act = {
  slug: 'ghi-chu',
  action: 'dossier.note',
  audit: 'dossier.noted',
  name: { vi: 'Ghi chú', en: 'Add a note' },
  done: { vi: 'Đã ghi chú.', en: 'Noted.' },
  probe: () => ({ kind: 'note', text: '…' }),
  Fields: (props) => (
    <TextArea
      {...props}
      name="noi-dung"
      label={{ vi: 'Nội dung', en: 'Text' }}
      hint={{
        vi: 'Người trong đơn vị đọc được. Không sửa, không xoá được sau khi ghi.',
        en: 'Everyone in the unit can read it. It cannot be changed or removed afterwards.',
      }}
      value={typedOr(props.visit, 'noi-dung', '')}
    />
  ),
  read: (visit) =>
    required(visit, 'noi-dung', { vi: 'Chưa ghi nội dung.', en: 'Nothing is written.' }) ??
    wanted({ kind: 'note', text: visit.form.text('noi-dung').trim() }),
}
