import type { FormDefinition } from '../definition.ts'
import { declaration, option, text } from './rows.ts'

const ended = ['da-ly-hon', 'vo-chong-da-mat'] as const

/** Tờ khai cấp Giấy xác nhận tình trạng hôn nhân, from memory of the printed form. */
export const maritalStatus: FormDefinition = {
  title: text('Tờ khai cấp Giấy xác nhận tình trạng hôn nhân', 'Application for a certificate of marital status'),
  pages: [
    {
      key: 'tinh-trang',
      title: text('Tình trạng hôn nhân hiện nay', 'Marital status now'),
      fields: [
        {
          key: 'hien-nay',
          kind: 'choice',
          label: text('Hiện nay bạn', 'You are now'),
          options: [
            option('chua-ket-hon', 'chưa kết hôn với ai', 'not married, and never were'),
            option('dang-co-vo-chong', 'đang có vợ hoặc chồng', 'married'),
            option('da-ly-hon', 'đã ly hôn, chưa kết hôn lại', 'divorced and not married again'),
            option('vo-chong-da-mat', 'có vợ hoặc chồng đã mất, chưa kết hôn lại', 'widowed and not married again'),
          ],
        },
        { key: 'dan-toc', kind: 'text', label: text('Dân tộc', 'Ethnic group'), prefill: 'earlier.ethnic-group' },
      ],
    },
    {
      key: 'giay-to',
      title: text('Giấy tờ về lần kết hôn trước', 'Papers about the earlier marriage'),
      when: { is: 'one-of', field: 'tinh-trang.hien-nay', values: ended },
      fields: [
        {
          key: 'so',
          kind: 'text',
          label: text(
            'Số bản án, quyết định ly hôn hoặc trích lục khai tử',
            'Number of the judgment of divorce or of the death record',
          ),
        },
        { key: 'ngay', kind: 'date', bound: 'past', label: text('Ngày của giấy ấy', 'Its day') },
      ],
    },
    {
      key: 'vo-chong',
      title: text('Vợ hoặc chồng hiện nay', 'Your husband or wife'),
      when: { is: 'equals', field: 'tinh-trang.hien-nay', value: 'dang-co-vo-chong' },
      fields: [{ key: 'ho-ten', kind: 'text', label: text('Họ và tên vợ hoặc chồng', 'Full name of husband or wife') }],
    },
    {
      key: 'muc-dich',
      title: text('Xin giấy để làm gì', 'What the certificate is for'),
      fields: [
        {
          key: 'viec',
          kind: 'choice',
          label: text('Bạn xin giấy này để', 'You want it'),
          options: [
            option('ket-hon', 'kết hôn', 'to marry'),
            option(
              'viec-khac',
              'làm việc khác (vay vốn, mua bán nhà đất…)',
              'for something else (a loan, a sale of land…)',
            ),
          ],
        },
      ],
    },
    {
      key: 'nguoi-ket-hon',
      title: text('Người bạn định kết hôn', 'Whom you are going to marry'),
      when: { is: 'equals', field: 'muc-dich.viec', value: 'ket-hon' },
      fields: [
        { key: 'ho-ten', kind: 'text', label: text('Họ và tên', 'Full name') },
        { key: 'ngay-sinh', kind: 'date', bound: 'past', label: text('Ngày sinh', 'Day of birth') },
        {
          key: 'noi-dang-ky',
          kind: 'text',
          label: text('Nơi dự định đăng ký kết hôn', 'Where you are going to register the marriage'),
        },
      ],
    },
    {
      key: 'viec-khac',
      title: text('Việc cần dùng giấy', 'What you need it for'),
      when: { is: 'equals', field: 'muc-dich.viec', value: 'viec-khac' },
      fields: [{ key: 'la-gi', kind: 'text', label: text('Ghi rõ việc ấy', 'Say what for') }],
    },
    declaration,
  ],
}
