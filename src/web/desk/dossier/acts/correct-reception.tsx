import { deliveries, deliveryNames, type Reception } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { sentence } from '../../../dossier/standing.ts'
import { Choices, Group } from '../../../shared/controls.tsx'
import { type FieldError, TextField } from '../../../shared/field.tsx'
import type { OfficerVisit } from '../../officer-visit.ts'
import { type ActProps, typedOr } from '../act.ts'
import type { OpenDossier } from '../open-dossier.ts'
import type { Filled } from './correct-person.tsx'

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
      {reception.papers.map((paper, index) => (
        <fieldset class="missing__line">
          <legend>{paper.name}</legend>
          <TextField
            {...props}
            name={`chinh-${index}`}
            label={{ vi: 'Bản chính', en: 'Originals' }}
            value={typedOr(visit, `chinh-${index}`, String(paper.originals))}
            inputMode="numeric"
            maxLength={3}
          />
          <TextField
            {...props}
            name={`sao-${index}`}
            label={{ vi: 'Bản sao', en: 'Copies' }}
            value={typedOr(visit, `sao-${index}`, String(paper.copies))}
            inputMode="numeric"
            maxLength={3}
          />
        </fieldset>
      ))}
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

export function readReception(visit: OfficerVisit, { state }: OpenDossier): Filled<Reception> {
  const { reception } = state
  if (reception === null) return { errors: [] }
  const errors: FieldError[] = []
  const count = (field: string, least: number): number => {
    const typed = visit.form.text(field).trim()
    if (/^\d{1,3}$/u.test(typed) && Number(typed) >= least) return Number(typed)
    errors.push({ field, message: least === 0 ? noCount : noSets })
    return least
  }
  const delivery = deliveries.find((by) => by === visit.form.text('cach-nhan')) ?? reception.delivery
  const { subject: _subject, ...rest } = reception
  const subject = visit.form.text('noi-dung').trim()
  const value: Reception = {
    ...rest,
    ...(subject === '' ? {} : { subject }),
    delivery,
    sets: count('so-bo', 1),
    papers: reception.papers.map((paper, index) => ({
      ...paper,
      originals: count(`chinh-${index}`, 0),
      copies: count(`sao-${index}`, 0),
    })),
  }
  return { errors, value }
}

const noCount: Text = { vi: 'Số bản phải là số từ 0 đến 999.', en: 'The number of sheets is 0 to 999.' }
const noSets: Text = { vi: 'Số bộ phải là số từ 1 đến 999.', en: 'The number of sets is 1 to 999.' }
