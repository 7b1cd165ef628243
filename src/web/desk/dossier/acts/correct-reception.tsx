import { deliveries, deliveryNames, type Reception } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { sentence } from '../../../dossier/standing.ts'
import { Choices, Group } from '../../../shared/controls.tsx'
import { type FieldError, TextField } from '../../../shared/field.tsx'
import type { OfficerVisit } from '../../officer-visit.ts'
import { type ActProps, typedOr } from '../act.ts'
import { Fault } from '../fault.tsx'
import type { OpenDossier } from '../open-dossier.ts'
import { FeeFields, readFee } from './correct-fee.tsx'

/** What was typed, or what is wrong with it. */
export type Filled<T> = { readonly value?: T; readonly errors: readonly FieldError[] }

/** What was received, as it was recorded, to be put right. */
export function ReceptionFields({ reception, ...props }: ActProps & { readonly reception: Reception }) {
  const { visit } = props
  return (
    <Group visit={visit} name={{ vi: 'Tiếp nhận', en: 'Reception' }}>
      <TextField
        {...props}
        name="noi-dung"
        label={{ vi: 'Nội dung yêu cầu', en: 'Subject' }}
        value={typedOr(visit, 'noi-dung', reception.subject ?? '')}
        maxLength={500}
      />
      <div class="pairs">
        <TextField
          {...props}
          name="so-bo"
          label={{ vi: 'Số bộ hồ sơ', en: 'Sets' }}
          value={typedOr(visit, 'so-bo', String(reception.sets))}
          inputMode="numeric"
          maxLength={3}
        />
      </div>
      <PaperCounts {...props} reception={reception} />
      <FeeFields {...props} fee={reception.fee} />
      <Choices
        {...props}
        name="cach-nhan"
        label={{ vi: 'Nhận kết quả', en: 'Result received' }}
        values={[typedOr(visit, 'cach-nhan', reception.delivery)]}
        options={deliveries.map((by) => ({ value: by, label: visit.say(sentence(deliveryNames[by])) }))}
      />
    </Group>
  )
}

const originals: Text = { vi: 'Bản chính', en: 'Originals' }
const copies: Text = { vi: 'Bản sao', en: 'Copies' }

function PaperCounts({ reception: { papers }, visit, errors }: ActProps & { readonly reception: Reception }) {
  const { say } = visit
  if (papers.length === 0) return null
  const count = (name: string, label: Text, { paper, value }: { paper: string; value: number }) => (
    <td class="rows__count" data-label={say(label)}>
      <input
        class="govuk-input"
        id={name}
        name={name}
        aria-label={`${paper}: ${say(label)}`}
        value={typedOr(visit, name, String(value))}
        inputMode="numeric"
        maxLength={3}
        autocomplete="off"
      />
      <Fault visit={visit} errors={errors} field={name} />
    </td>
  )
  return (
    <table class="rows rows--counts">
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Giấy tờ đã nhận', en: 'Papers received' })}</th>
          <th scope="col">{say(originals)}</th>
          <th scope="col">{say(copies)}</th>
        </tr>
      </thead>
      <tbody>
        {papers.map((paper, index) => (
          <tr>
            <th scope="row">{paper.name}</th>
            {count(`chinh-${index}`, originals, { paper: paper.name, value: paper.originals })}
            {count(`sao-${index}`, copies, { paper: paper.name, value: paper.copies })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function readReception(visit: OfficerVisit, dossier: OpenDossier): Filled<Reception> {
  const { reception } = dossier.state
  if (reception === null) return { errors: [] }
  const errors: FieldError[] = []
  const count = (field: string, least: number): number => {
    const typed = visit.form.text(field).trim()
    if (/^\d{1,3}$/u.test(typed) && Number(typed) >= least) return Number(typed)
    errors.push({ field, message: least === 0 ? noCount : noSets })
    return least
  }
  const delivery = deliveries.find((by) => by === visit.form.text('cach-nhan')) ?? reception.delivery
  const fee = readFee(visit, dossier)
  const { subject: _subject, fee: _fee, ...rest } = reception
  const subject = visit.form.text('noi-dung').trim()
  const value: Reception = {
    ...rest,
    ...(subject === '' ? {} : { subject }),
    ...(fee.value === undefined ? {} : { fee: fee.value }),
    delivery,
    sets: count('so-bo', 1),
    papers: reception.papers.map((paper, index) => ({
      ...paper,
      originals: count(`chinh-${index}`, 0),
      copies: count(`sao-${index}`, 0),
    })),
  }
  return { errors: [...errors, ...fee.errors], value }
}

const noCount: Text = { vi: 'Số bản phải là số từ 0 đến 999.', en: 'The number of sheets is 0 to 999.' }
const noSets: Text = { vi: 'Số bộ phải là số từ 1 đến 999.', en: 'The number of sets is 1 to 999.' }
