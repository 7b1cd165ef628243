import type { FormDefinition } from '../definition.ts'
import { declaration, option, text } from './rows.ts'

/** Tờ khai cấp bản sao trích lục hộ tịch, from memory of the printed form. */
export const recordExtract: FormDefinition = {
  title: text('Tờ khai cấp bản sao trích lục hộ tịch', 'Application for copies of a civil status record'),
  pages: [
    {
      key: 'loai',
      title: text('Cần bản sao giấy gì', 'Which record'),
      fields: [
        {
          key: 'giay',
          kind: 'choice',
          label: text('Bạn cần bản sao của', 'You need a copy of'),
          options: [
            option('khai-sinh', 'Giấy khai sinh', 'a birth certificate'),
            option('ket-hon', 'Giấy kết hôn', 'a marriage certificate'),
            option('khai-tu', 'Giấy khai tử', 'a death record'),
            option('khac', 'Giấy hộ tịch khác', 'another record'),
          ],
        },
        {
          key: 'so-ban',
          kind: 'number',
          least: 1,
          greatest: 20,
          unit: text('bản', 'copies'),
          label: text('Số bản cần cấp', 'How many copies'),
        },
      ],
    },
    {
      key: 'nguoi',
      title: text('Người có tên trong giấy', 'Who is named in it'),
      help: text('Giấy kết hôn: ghi tên một trong hai người.', 'Of a marriage: either of the two.'),
      fields: [
        { key: 'ho-ten', kind: 'text', label: text('Họ và tên', 'Full name'), prefill: 'account.fullName' },
        {
          key: 'ngay-sinh',
          kind: 'date',
          bound: 'past',
          label: text('Ngày sinh', 'Day of birth'),
          prefill: 'account.birthDate',
        },
        {
          key: 'so-dinh-danh',
          kind: 'identity-number',
          isOptional: true,
          label: text('Số định danh', 'Personal number'),
          prefill: 'account.identityNumber',
        },
      ],
    },
    {
      key: 'noi-dang-ky',
      title: text('Đăng ký ở đâu, khi nào', 'Where and when it was registered'),
      fields: [
        {
          key: 'noi',
          kind: 'text',
          label: text('Nơi đã đăng ký', 'Where'),
          hint: text('Tên xã lúc ấy, ví dụ: xã Quài Cang, huyện Tuần Giáo.', 'The commune of that time.'),
        },
        {
          key: 'nam',
          kind: 'number',
          isOptional: true,
          least: 1900,
          greatest: 2100,
          label: text('Năm đăng ký, nếu nhớ', 'Year, if you remember'),
        },
        { key: 'so', kind: 'text', isOptional: true, label: text('Số giấy, nếu biết', 'Its number, if you know it') },
      ],
    },
    declaration,
  ],
}
