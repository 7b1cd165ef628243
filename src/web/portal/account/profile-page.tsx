import { type ProfileFault, type ProfileTyped, saveProfile } from '#identity/index.ts'
import { formatDay, type Text } from '#kernel/index.ts'
import { Choices } from '../../shared/controls.tsx'
import { type FieldError, TextField } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import type { CitizenVisit } from '../citizen-visit.ts'
import { PortalForm } from '../portal-form.tsx'
import { answerOwnPage } from './own-page.tsx'

const fields = {
  fullName: 'ho-ten',
  identityNumber: 'so-dinh-danh',
  birthDate: 'ngay-sinh',
  sex: 'gioi-tinh',
  address: 'noi-o',
} as const satisfies Record<keyof ProfileTyped, string>

/** What I tell of myself, to be filled in for me when I file. */
export function answerProfile(visit: CitizenVisit): Response {
  const { fullName = '', identityNumber = '', birthDate, sex = '', address = '' } = visit.citizen
  const day = birthDate === undefined ? '' : formatDay(birthDate)
  return answerForm(visit, { fullName, identityNumber, birthDate: day, sex, address })
}

export async function takeProfile(visit: CitizenVisit): Promise<Response> {
  const { deps, form, citizen, paths } = visit
  const typed: ProfileTyped = {
    fullName: form.text(fields.fullName),
    identityNumber: form.text(fields.identityNumber),
    birthDate: form.text(fields.birthDate),
    sex: form.text(fields.sex),
    address: form.text(fields.address),
  }
  const faults = await saveProfile({ db: deps.db, now: deps.clock.now() }, citizen, typed)
  return faults.length === 0 ? seeOther(paths.myAccount('thong-tin')) : answerForm(visit, typed, faults)
}

const title: Text = { vi: 'Thông tin của tôi', en: 'My details' }
const lead: Text = {
  vi: 'Ghi một lần, lần sau nộp hồ sơ sẽ được điền sẵn. Không muốn ghi mục nào thì để trống.',
  en: 'Give it once and it is filled in whenever you file. Leave empty whatever you do not want to give.',
}
const ofNational: Text = {
  vi: 'Họ tên, số định danh, ngày sinh và giới tính lấy từ định danh quốc gia nên không sửa ở đây.',
  en: 'Name, number, day of birth and sex come from the national identity and cannot be changed here.',
}

function answerForm(visit: CitizenVisit, typed: ProfileTyped, faults: readonly ProfileFault[] = []): Response {
  const { say, paths, citizen } = visit
  const isNational = citizen.assurance === 'national'
  const errors = faults.map(({ field, message }) => ({ field: fields[field], message }))
  const children = (
    <PortalForm visit={visit} action={paths.myProfile()}>
      {!isNational && <WhoFields visit={visit} typed={typed} errors={errors} />}
      <TextField
        visit={visit}
        errors={errors}
        name={fields.address}
        label={{ vi: 'Nơi ở hiện nay', en: 'Address' }}
        hint={{ vi: 'Số nhà hoặc bản, xã hoặc phường, tỉnh', en: 'House or village, commune, province' }}
        value={typed.address}
        autocomplete="address-line1"
        maxLength={300}
      />
      <button class="govuk-button" type="submit">
        {say({ vi: 'Lưu', en: 'Save' })}
      </button>
    </PortalForm>
  )
  return answerOwnPage(visit, { title, lead: isNational ? ofNational : lead, errors, children })
}

interface WhoProps {
  readonly visit: CitizenVisit
  readonly typed: ProfileTyped
  readonly errors: readonly FieldError[]
}

function WhoFields({ visit, typed, errors }: WhoProps) {
  const { say } = visit
  const common = { visit, errors }
  return (
    <>
      <TextField
        {...common}
        name={fields.fullName}
        label={{ vi: 'Họ và tên', en: 'Full name' }}
        hint={{ vi: 'Như trên thẻ căn cước', en: 'As on the identity card' }}
        value={typed.fullName}
        autocomplete="name"
        maxLength={200}
      />
      <TextField
        {...common}
        name={fields.identityNumber}
        label={{ vi: 'Số định danh (số căn cước)', en: 'Personal number' }}
        hint={{ vi: '12 chữ số', en: '12 digits' }}
        value={typed.identityNumber}
        inputMode="numeric"
        maxLength={20}
      />
      <TextField
        {...common}
        name={fields.birthDate}
        label={{ vi: 'Ngày sinh', en: 'Day of birth' }}
        hint={{ vi: 'Ngày/tháng/năm, ví dụ 05/09/1987', en: 'Day/month/year, such as 05/09/1987' }}
        value={typed.birthDate}
        autocomplete="bday"
        maxLength={20}
      />
      <Choices
        {...common}
        name={fields.sex}
        label={{ vi: 'Giới tính', en: 'Sex' }}
        values={[typed.sex]}
        options={[
          { value: 'male', label: say({ vi: 'Nam', en: 'Male' }) },
          { value: 'female', label: say({ vi: 'Nữ', en: 'Female' }) },
          { value: '', label: say({ vi: 'Không ghi', en: 'Not stated' }) },
        ]}
      />
    </>
  )
}
