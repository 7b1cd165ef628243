import type { FormDefinition } from '../definition.ts'
import { declaration, option, sexes, text, yesNo } from './rows.ts'

/** Tờ khai đề nghị trợ giúp xã hội, from memory of the printed form; whom it is for is left to the officer's reading of the law. */
export const socialAssistance: FormDefinition = {
  title: text('Tờ khai đề nghị trợ giúp xã hội', 'Application for social assistance'),
  pages: [
    {
      key: 'de-nghi',
      title: text('Bạn đề nghị điều gì', 'What you ask for'),
      fields: [
        {
          key: 'viec',
          kind: 'choice',
          label: text('Đề nghị', 'You ask for assistance'),
          options: [
            option('huong-moi', 'hưởng trợ cấp lần đầu', 'for the first time'),
            option('dieu-chinh', 'điều chỉnh mức đang hưởng', 'at another rate'),
            option('thoi-huong', 'thôi hưởng', 'to end'),
          ],
        },
      ],
    },
    {
      key: 'doi-tuong',
      title: text('Người được trợ giúp', 'Who is to be assisted'),
      fields: [
        { key: 'ho-ten', kind: 'text', label: text('Họ và tên', 'Full name'), prefill: 'account.fullName' },
        {
          key: 'ngay-sinh',
          kind: 'date',
          bound: 'past',
          label: text('Ngày sinh', 'Day of birth'),
          prefill: 'account.birthDate',
        },
        { key: 'gioi-tinh', kind: 'choice', options: sexes, label: text('Giới tính', 'Sex'), prefill: 'account.sex' },
        {
          key: 'so-dinh-danh',
          kind: 'identity-number',
          label: text('Số định danh', 'Personal number'),
          prefill: 'account.identityNumber',
        },
        { key: 'noi-o', kind: 'address', label: text('Nơi ở hiện nay', 'Address'), prefill: 'account.address' },
      ],
    },
    {
      key: 'hoan-canh',
      title: text('Hoàn cảnh', 'Circumstances'),
      when: { is: 'not', of: { is: 'equals', field: 'de-nghi.viec', value: 'thoi-huong' } },
      help: text('Chọn những điều đúng với người được trợ giúp.', 'Choose what is true of the person.'),
      fields: [
        {
          key: 'la',
          kind: 'choices',
          label: text('Người này', 'This person is'),
          options: [
            option('tre-mo-coi', 'là trẻ em không có cha mẹ nuôi dưỡng', 'a child without parents to bring it up'),
            option('cao-tuoi', 'là người cao tuổi', 'elderly'),
            option('khuyet-tat', 'là người khuyết tật', 'disabled'),
            option(
              'don-than',
              'đang nuôi con một mình, thuộc hộ nghèo',
              'bringing up a child alone, in a poor household',
            ),
            option('khac', 'có hoàn cảnh khác', 'in other circumstances'),
          ],
        },
        {
          key: 'ho-ngheo',
          kind: 'choice',
          options: yesNo,
          label: text('Gia đình có thuộc hộ nghèo, cận nghèo không?', 'Is the household poor or nearly poor?'),
        },
        {
          key: 'ke-ro',
          kind: 'long-text',
          label: text('Kể rõ hoàn cảnh', 'Describe the circumstances'),
          when: { is: 'one-of', field: 'hoan-canh.la', values: ['khac'] },
        },
      ],
    },
    {
      key: 'khuyet-tat',
      title: text('Giấy xác nhận khuyết tật', 'Certificate of disability'),
      when: { is: 'equals', field: 'hoan-canh.la', value: 'khuyet-tat' },
      fields: [
        { key: 'so', kind: 'text', label: text('Số giấy', 'Number') },
        { key: 'ngay', kind: 'date', bound: 'past', label: text('Ngày cấp', 'Day of issue') },
      ],
    },
    {
      key: 'gia-dinh',
      title: text('Người cùng sống trong gia đình', 'Who lives in the household'),
      fields: [
        {
          key: 'nguoi',
          kind: 'table',
          isOptional: true,
          label: text('Những người cùng sống', 'People in the household'),
          hint: text('Sống một mình thì bỏ trống.', 'Leave empty for somebody who lives alone.'),
          columns: [
            { key: 'ho-ten', kind: 'text', label: text('Họ và tên', 'Full name') },
            { key: 'nam-sinh', kind: 'number', least: 1900, greatest: 2100, label: text('Năm sinh', 'Year of birth') },
            { key: 'quan-he', kind: 'text', label: text('Quan hệ', 'Relation') },
          ],
        },
      ],
    },
    {
      key: 'nguoi-nhan',
      title: text('Ai nhận tiền', 'Who receives the money'),
      when: { is: 'not', of: { is: 'equals', field: 'de-nghi.viec', value: 'thoi-huong' } },
      fields: [
        {
          key: 'cach',
          kind: 'choice',
          label: text('Nhận tiền bằng cách nào?', 'How is it to be paid?'),
          options: [
            option('tien-mat', 'Tiền mặt', 'In cash'),
            option('tai-khoan', 'Tài khoản ngân hàng', 'To a bank account'),
          ],
        },
      ],
    },
    {
      key: 'tai-khoan',
      title: text('Tài khoản ngân hàng', 'Bank account'),
      when: { is: 'equals', field: 'nguoi-nhan.cach', value: 'tai-khoan' },
      fields: [
        { key: 'ngan-hang', kind: 'text', label: text('Ngân hàng', 'Bank') },
        { key: 'so', kind: 'text', longest: 30, label: text('Số tài khoản', 'Account number') },
        { key: 'chu', kind: 'text', label: text('Tên chủ tài khoản', 'Holder'), prefill: 'account.fullName' },
      ],
    },
    declaration,
  ],
}
