import { type Delivery, deliveries, type FilingContent } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { TextField } from '../../shared/field.tsx'
import type { Form } from '../../shared/form.ts'
import { Radios } from '../radios.tsx'
import { readPerson } from './owner-step.tsx'
import type { StepProps } from './step-fields.tsx'
import { myRole, personIn } from './who.ts'

export const deliveryNames: Readonly<Record<Delivery, Text>> = {
  counter: { vi: 'Đến lấy tại bộ phận một cửa', en: 'Fetched at the one-stop desk' },
  post: { vi: 'Bưu điện đưa đến nhà (trả tiền cước)', en: 'Brought by the post (for a charge)' },
  electronic: { vi: 'Tải bản điện tử trên mạng', en: 'Downloaded as an electronic document' },
}

const words = {
  phone: { vi: 'Số điện thoại để báo tin', en: 'Telephone for news' },
  phoneHint: { vi: 'Có tin về hồ sơ, chúng tôi nhắn vào số này', en: 'News of the dossier is sent to it' },
  email: { vi: 'Thư điện tử (không bắt buộc)', en: 'E-mail (optional)' },
  delivery: { vi: 'Nhận kết quả', en: 'The result' },
  address: { vi: 'Địa chỉ nhận qua bưu điện', en: 'Address for the post' },
  addressHint: {
    vi: 'Chỉ ghi khi bưu điện đưa đến nhà; để trống nếu là nơi ở của chủ hồ sơ',
    en: 'Only for delivery by post; leave empty for the owner’s address',
  },
} satisfies Record<string, Text>

/** Where news goes, and how the result comes. */
export function ResultFields({ applicant, draft, errors }: Omit<StepProps, 'step'>) {
  const { visit } = applicant
  const { content } = draft
  const role = myRole(content)
  const { phone, email } = personIn(content, role)
  return (
    <>
      <TextField
        visit={visit}
        errors={errors}
        name={`${role}.phone`}
        label={words.phone}
        hint={words.phoneHint}
        value={phone}
        inputMode="tel"
        autocomplete="tel"
      />
      <TextField
        visit={visit}
        errors={errors}
        name={`${role}.email`}
        label={words.email}
        value={email}
        inputMode="email"
        autocomplete="email"
      />
      <Radios
        visit={visit}
        errors={errors}
        name="delivery"
        label={words.delivery}
        value={content.delivery}
        options={deliveries.map((value) => ({ value, text: deliveryNames[value] }))}
      />
      <TextField
        visit={visit}
        errors={errors}
        name="deliveryAddress"
        label={words.address}
        hint={words.addressHint}
        value={content.deliveryAddress}
        autocomplete="address-line1"
        maxLength={300}
      />
    </>
  )
}

export function withResult({ content }: { readonly content: FilingContent }, form: Form): FilingContent {
  const role = myRole(content)
  const delivery = deliveries.find((each) => each === form.text('delivery')) ?? content.delivery
  const deliveryAddress = delivery === 'post' ? form.text('deliveryAddress') : ''
  return { ...content, delivery, deliveryAddress, [role]: readPerson(form, role, personIn(content, role)) }
}
