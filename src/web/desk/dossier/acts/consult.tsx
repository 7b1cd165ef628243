import type { Consultation } from '#dossier/index.ts'
import { dayOf } from '#kernel/index.ts'
import { unitsDuring } from '#organisation/index.ts'
import { unitNameOn } from '../../../dossier/names-on.ts'
import { Choices, SelectField, TextArea } from '../../../shared/controls.tsx'
import type { OfficerVisit } from '../../officer-visit.ts'
import { type Act, typedOr, wanted } from '../act.ts'
import type { OpenDossier } from '../open-dossier.ts'
import { required } from '../required.ts'
import { DayField, readDay } from '../typed-day.tsx'

/** Another unit's opinion: the clock runs on. */
export const consult: Act = {
  slug: 'lay-y-kien',
  action: 'dossier.consult',
  audit: 'dossier.consulted',
  name: { vi: 'Lấy ý kiến đơn vị khác', en: 'Consult another unit' },
  button: { vi: 'Gửi câu hỏi', en: 'Ask' },
  done: { vi: 'Đã gửi câu hỏi. Hạn của hồ sơ vẫn tính.', en: 'Asked. The clock of the dossier runs on.' },
  probe: (dossier) => ({
    kind: 'consult',
    unitId: otherUnits(dossier)[0]?.id ?? dossier.state.holderUnitId,
    question: '…',
  }),
  Fields: (props) => (
    <>
      <p class="effect">{props.visit.say(runsOn)}</p>
      <SelectField
        {...props}
        name="don-vi"
        label={{ vi: 'Đơn vị được hỏi', en: 'Unit' }}
        nothing={{ vi: 'Chọn đơn vị', en: 'Choose a unit' }}
        value={typedOr(props.visit, 'don-vi', '')}
        options={otherUnits(props.dossier).map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <TextArea
        {...props}
        name="cau-hoi"
        label={{ vi: 'Câu hỏi', en: 'Question' }}
        hint={{ vi: 'Hỏi rõ điều cần trả lời.', en: 'Ask for exactly what has to be answered.' }}
        value={typedOr(props.visit, 'cau-hoi', '')}
      />
      <DayField
        {...props}
        name="truoc-ngay"
        label={{ vi: 'Đề nghị trả lời trước hết ngày (không bắt buộc)', en: 'Answer asked by (optional)' }}
        hint={{ vi: 'Ngày/tháng/năm', en: 'Day/month/year' }}
      />
    </>
  ),
  read: (visit, dossier) => {
    const unit = otherUnits(dossier).find(({ id }) => String(id) === visit.form.text('don-vi'))
    const answerBy = readDay(visit, 'truoc-ngay')
    const errors = [
      ...(unit === undefined ? [{ field: 'don-vi', message: noUnit }] : []),
      ...(required(visit, 'cau-hoi', noQuestion)?.errors ?? []),
      ...(typeof answerBy === 'object' ? [answerBy] : []),
    ]
    if (unit === undefined || errors.length > 0) return { ok: false, errors }
    const by = typeof answerBy === 'string' ? { answerBy } : {}
    return wanted({ kind: 'consult', unitId: unit.id, question: visit.form.text('cau-hoi').trim(), ...by })
  },
}

const runsOn = {
  vi: 'Trong lúc chờ ý kiến, hạn trả kết quả vẫn tính. Đơn vị được hỏi xem được hồ sơ cho đến khi hồ sơ kết thúc.',
  en: 'While the opinion is awaited the clock runs on. The unit asked can read the dossier until it has ended.',
}
const noUnit = { vi: 'Chưa chọn đơn vị được hỏi.', en: 'Choose the unit to be asked.' }
const noQuestion = { vi: 'Chưa ghi câu hỏi.', en: 'There is no question.' }

function otherUnits({ reference, state, now }: OpenDossier) {
  const today = dayOf(now)
  return unitsDuring(reference.organisation, { from: today, to: today }).filter(({ id }) => id !== state.holderUnitId)
}

/** The opinion that was asked of one's own unit. */
export const answer: Act = {
  slug: 'tra-loi',
  action: 'dossier.answer',
  audit: 'dossier.answered',
  name: { vi: 'Trả lời ý kiến', en: 'Give the opinion' },
  button: { vi: 'Gửi trả lời', en: 'Answer' },
  done: { vi: 'Đã trả lời ý kiến.', en: 'Answered.' },
  probe: (dossier, visit) => {
    const [first] = askedOf(visit, dossier)
    return first && { kind: 'answer', consultation: first.number, opinion: '…' }
  },
  Fields: (props) => {
    const { visit, dossier } = props
    const asked = askedOf(visit, dossier)
    const chosen = asked.find(({ number }) => String(number) === visit.query.get('lan')) ?? asked[0]
    return (
      <>
        <Choices
          {...props}
          name="lan"
          label={{ vi: 'Câu hỏi', en: 'Question' }}
          values={[typedOr(visit, 'lan', String(chosen?.number ?? ''))]}
          options={asked.map(({ number, question }) => ({ value: String(number), label: question }))}
        />
        <TextArea
          {...props}
          name="y-kien"
          label={{ vi: `Ý kiến của ${nameOf(dossier, chosen)}`, en: `Opinion of ${nameOf(dossier, chosen)}` }}
          value={typedOr(visit, 'y-kien', '')}
          rows={5}
        />
      </>
    )
  },
  read: (visit) => {
    const consultation = Number(visit.form.text('lan'))
    const noOpinion = { vi: 'Chưa ghi ý kiến.', en: 'There is no opinion.' }
    const opinion = visit.form.text('y-kien').trim()
    return required(visit, 'y-kien', noOpinion) ?? wanted({ kind: 'answer', consultation, opinion })
  },
}

/** What the officer's units were asked and have not answered. */
export function askedOf(visit: OfficerVisit, { state }: OpenDossier): readonly Consultation[] {
  return state.consultations.filter(
    ({ answeredAt, unitId }) => answeredAt === null && visit.actor('dossier.answer', unitId) !== undefined,
  )
}

function nameOf({ reference, now }: OpenDossier, asked: Consultation | undefined): string {
  return asked === undefined ? '' : unitNameOn(reference.organisation, asked.unitId, dayOf(now))
}
