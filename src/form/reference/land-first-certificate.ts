import type { FormDefinition } from '../definition.ts'
import { declaration, option, text } from './rows.ts'

/** Đơn đăng ký đất đai lần đầu, shortened, from memory of the printed form: what is asked of the land, not how it is judged. */
export const landFirstCertificate: FormDefinition = {
  title: text('Đơn đăng ký đất đai, tài sản gắn liền với đất', 'Application to register land'),
  pages: [
    {
      key: 'thua-dat',
      title: text('Thửa đất', 'The parcel'),
      fields: [
        { key: 'dia-chi', kind: 'address', label: text('Đất ở đâu', 'Where it lies') },
        {
          key: 'so-thua',
          kind: 'text',
          isOptional: true,
          longest: 20,
          label: text('Thửa đất số', 'Number of the parcel'),
        },
        {
          key: 'to-ban-do',
          kind: 'text',
          isOptional: true,
          longest: 20,
          label: text('Tờ bản đồ số', 'Sheet of the map'),
          hint: text(
            'Không biết thì bỏ trống, cán bộ địa chính tra giúp.',
            'Leave empty if you do not know; the officer looks it up.',
          ),
        },
        {
          key: 'dien-tich',
          kind: 'number',
          decimals: 1,
          least: 1,
          unit: text('m²', 'm²'),
          label: text('Diện tích', 'Area'),
        },
      ],
    },
    {
      key: 'su-dung',
      title: text('Đang dùng đất làm gì', 'How it is used'),
      fields: [
        {
          key: 'muc-dich',
          kind: 'choices',
          label: text('Dùng để', 'It is used for'),
          options: [
            option('dat-o', 'ở', 'living'),
            option('trong-lua', 'trồng lúa', 'rice'),
            option('cay-lau-nam', 'trồng cây lâu năm', 'trees'),
            option('nuong-ray', 'làm nương rẫy', 'upland fields'),
            option('rung', 'trồng rừng', 'forest'),
            option('khac', 'việc khác', 'something else'),
          ],
        },
        {
          key: 'tu-nam',
          kind: 'number',
          least: 1900,
          greatest: 2100,
          label: text('Dùng từ năm nào', 'Since which year'),
        },
        {
          key: 'nguon-goc',
          kind: 'choice',
          label: text('Đất do đâu mà có', 'How it was come by'),
          options: [
            option('khai-hoang', 'Ông bà, bản thân khai hoang', 'Cleared by the family'),
            option('thua-ke', 'Được thừa kế, tặng cho', 'Inherited or given'),
            option('mua', 'Mua lại của người khác', 'Bought'),
            option('duoc-giao', 'Nhà nước giao', 'Allocated by the State'),
            option('khac', 'Khác', 'Otherwise'),
          ],
        },
      ],
    },
    {
      key: 'chuyen-nhuong',
      title: text('Giấy tờ khi có đất', 'Papers of that time'),
      when: { is: 'one-of', field: 'su-dung.nguon-goc', values: ['thua-ke', 'mua', 'duoc-giao'] },
      fields: [
        {
          key: 'giay-to',
          kind: 'table',
          isOptional: true,
          greatest: 5,
          label: text('Giấy tờ đang có', 'Papers that you have'),
          hint: text('Không có giấy tờ thì bỏ trống.', 'Leave empty if there is none.'),
          columns: [
            { key: 'ten', kind: 'text', label: text('Tên giấy', 'Paper') },
            { key: 'nam', kind: 'number', least: 1900, greatest: 2100, isOptional: true, label: text('Năm', 'Year') },
          ],
        },
      ],
    },
    {
      key: 'chung',
      title: text('Người cùng sử dụng đất', 'Who uses it with you'),
      repeat: { min: 0, max: 10, item: text('Người', 'Person') },
      help: text(
        'Ghi vợ, chồng và người khác cùng có quyền. Không có thì bấm tiếp tục.',
        'Husband or wife, and others with a right. If none, continue.',
      ),
      fields: [
        { key: 'ho-ten', kind: 'text', label: text('Họ và tên', 'Full name') },
        { key: 'so-dinh-danh', kind: 'identity-number', label: text('Số định danh', 'Personal number') },
        { key: 'quan-he', kind: 'text', label: text('Quan hệ với bạn', 'Relation to you') },
      ],
    },
    declaration,
  ],
}
