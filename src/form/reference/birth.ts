import type { FormDefinition, FormField } from '../definition.ts'
import { declaration, option, sexes, text } from './rows.ts'

function parent(who: readonly [vi: string, en: string]): readonly FormField[] {
  const [vi, en] = who
  return [
    { key: 'ho-ten', kind: 'text', label: text(`Họ và tên ${vi}`, `Full name of the ${en}`) },
    {
      key: 'so-dinh-danh',
      kind: 'identity-number',
      isOptional: true,
      label: text(`Số định danh ${vi}`, `Personal number of the ${en}`),
    },
    {
      key: 'nam-sinh',
      kind: 'number',
      least: 1900,
      greatest: 2100,
      label: text(`Năm sinh ${vi}`, `Year of birth of the ${en}`),
    },
    {
      key: 'dan-toc',
      kind: 'text',
      label: text(`Dân tộc ${vi}`, `Ethnic group of the ${en}`),
      hint: text('Ví dụ: Thái, Mông, Kinh.', 'Such as: Thái, Mông, Kinh.'),
    },
    {
      key: 'noi-cu-tru',
      kind: 'address',
      label: text(`Nơi cư trú ${vi}`, `Where the ${en} lives`),
      prefill: 'account.address',
    },
  ]
}

/** Tờ khai đăng ký khai sinh, from memory of the printed form, not from its page: stewards hold it against the one in use. */
export const birth: FormDefinition = {
  title: text('Tờ khai đăng ký khai sinh', 'Application to register a birth'),
  pages: [
    {
      key: 'tre',
      title: text('Em bé được khai sinh', 'The child'),
      fields: [
        { key: 'ho-ten', kind: 'text', label: text('Họ, chữ đệm, tên của bé', 'Full name of the child') },
        { key: 'ngay-sinh', kind: 'date', bound: 'past', label: text('Ngày sinh', 'Day of birth') },
        { key: 'gioi-tinh', kind: 'choice', options: sexes, label: text('Giới tính', 'Sex') },
        {
          key: 'dan-toc',
          kind: 'text',
          label: text('Dân tộc', 'Ethnic group'),
          hint: text('Theo cha hoặc mẹ, do cha mẹ thỏa thuận.', 'That of father or mother, as they agree.'),
        },
        {
          key: 'que-quan',
          kind: 'text',
          label: text('Quê quán', 'Native place'),
          hint: text('Xã, tỉnh của cha hoặc mẹ.', 'Commune and province of father or mother.'),
        },
      ],
    },
    {
      key: 'noi-sinh',
      title: text('Bé sinh ở đâu', 'Where the child was born'),
      fields: [
        {
          key: 'noi',
          kind: 'choice',
          label: text('Bé sinh ở đâu?', 'Where was the child born?'),
          options: [
            option('co-so-y-te', 'Bệnh viện, trạm y tế', 'In a hospital or health station'),
            option('o-nha', 'Ở nhà hoặc nơi khác', 'At home or elsewhere'),
          ],
        },
      ],
    },
    {
      key: 'co-so-y-te',
      title: text('Bệnh viện, trạm y tế', 'Hospital or health station'),
      when: { is: 'equals', field: 'noi-sinh.noi', value: 'co-so-y-te' },
      fields: [
        {
          key: 'ten',
          kind: 'text',
          label: text('Tên bệnh viện, trạm y tế và xã, tỉnh', 'Its name, commune and province'),
        },
      ],
    },
    {
      key: 'sinh-o-nha',
      title: text('Nơi sinh', 'Place of birth'),
      when: { is: 'equals', field: 'noi-sinh.noi', value: 'o-nha' },
      fields: [
        {
          key: 'dia-chi',
          kind: 'address',
          label: text('Địa chỉ nơi bé sinh', 'Where the child was born'),
          prefill: 'account.address',
        },
        {
          key: 'nguoi-lam-chung',
          kind: 'text',
          isOptional: true,
          label: text('Người làm chứng việc sinh', 'Witness of the birth'),
          hint: text('Ghi nếu không có Giấy chứng sinh.', 'Where there is no certificate of birth.'),
        },
      ],
    },
    { key: 'me', title: text('Mẹ của bé', 'The mother'), fields: parent(['của mẹ', 'mother']) },
    {
      key: 'khai-cha',
      title: text('Cha của bé', 'The father'),
      fields: [
        {
          key: 'co-khai',
          kind: 'choice',
          label: text('Có ghi tên cha vào giấy khai sinh không?', 'Is the father to be named?'),
          hint: text('Cha mẹ có đăng ký kết hôn thì chọn Có.', 'Yes where the parents are married.'),
          options: [option('co', 'Có', 'Yes'), option('khong', 'Không', 'No')],
        },
      ],
    },
    {
      key: 'cha',
      title: text('Thông tin của cha', 'About the father'),
      when: { is: 'equals', field: 'khai-cha.co-khai', value: 'co' },
      fields: parent(['của cha', 'father']),
    },
    declaration,
  ],
}
