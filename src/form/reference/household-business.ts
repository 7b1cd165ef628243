import type { FormDefinition } from '../definition.ts'
import { option, text } from './rows.ts'

const household = 'thanh-vien-ho'

/**
 * Giấy đề nghị đăng ký hộ kinh doanh, shortened to what the filing pages do not ask anyway. After the form in use since July
 * 2025 (Nghị định 168/2025/NĐ-CP, Thông tư 68/2025/TT-BTC) from memory of it, not from its page: stewards hold it against that.
 */
export const householdBusiness: FormDefinition = {
  title: text('Giấy đề nghị đăng ký hộ kinh doanh', 'Application to register a household business'),
  pages: [
    {
      key: 'ten-va-tru-so',
      title: text('Tên và nơi kinh doanh', 'Name and place of business'),
      fields: [
        {
          key: 'ten',
          kind: 'text',
          longest: 150,
          label: text('Tên hộ kinh doanh', 'Name of the household business'),
          hint: text(
            'Tên bạn đặt cho cửa hàng, ví dụ: Hộ kinh doanh Lò Thị Mẫu.',
            'The name that you give it, such as: Hộ kinh doanh Lò Thị Mẫu.',
          ),
          prefill: 'earlier.household-business-name',
        },
        {
          key: 'tru-so',
          kind: 'address',
          label: text('Nơi kinh doanh (trụ sở)', 'Place of business'),
          prefill: 'account.address',
        },
      ],
    },
    {
      key: 'nganh-nghe',
      title: text('Buôn bán, làm nghề gì', 'What the business does'),
      fields: [
        {
          key: 'nganh-chinh',
          kind: 'text',
          label: text('Ngành, nghề chính', 'Main trade'),
          hint: text(
            'Ghi một việc, ví dụ: bán tạp hóa; sửa xe máy.',
            'One trade, such as: grocery; motorcycle repair.',
          ),
        },
        {
          key: 'nganh-khac',
          kind: 'long-text',
          longest: 1000,
          isOptional: true,
          label: text('Ngành, nghề khác', 'Other trades'),
          hint: text('Nếu có, mỗi nghề một dòng.', 'If any, one on each line.'),
        },
        {
          key: 'von',
          kind: 'money',
          least: 1,
          label: text('Vốn kinh doanh', 'Capital'),
          hint: text('Số tiền bỏ ra để làm ăn, ví dụ 50.000.000.', 'In đồng, such as 50.000.000.'),
        },
        {
          key: 'lao-dong',
          kind: 'number',
          least: 1,
          greatest: 1000,
          unit: text('người', 'people'),
          label: text('Số người làm, tính cả chủ hộ', 'People at work, the owner included'),
        },
        {
          key: 'ngay-bat-dau',
          kind: 'date',
          isOptional: true,
          label: text('Ngày bắt đầu bán hàng', 'First day of business'),
          hint: text(
            'Bỏ trống nếu bắt đầu từ ngày được cấp giấy.',
            'Leave empty to begin on the day of the certificate.',
          ),
        },
      ],
    },
    {
      key: 'ai-thanh-lap',
      title: text('Ai đứng ra thành lập', 'Who sets it up'),
      fields: [
        {
          key: 'chu-the',
          kind: 'choice',
          label: text('Hộ kinh doanh này do ai thành lập?', 'Who sets up this household business?'),
          options: [
            option('ca-nhan', 'Một mình tôi', 'I alone'),
            option(household, 'Tôi cùng người trong gia đình', 'I with members of my family'),
          ],
        },
      ],
    },
    {
      key: 'thanh-vien',
      title: text('Người trong gia đình cùng góp vốn', 'Members of the family who contribute'),
      help: text('Không ghi lại chủ hộ kinh doanh ở đây.', 'Do not list the owner here again.'),
      when: { is: 'equals', field: 'ai-thanh-lap.chu-the', value: household },
      repeat: { min: 1, max: 10, item: text('Người', 'Member') },
      fields: [
        { key: 'ho-ten', kind: 'text', label: text('Họ và tên', 'Full name') },
        { key: 'so-dinh-danh', kind: 'identity-number', label: text('Số định danh (căn cước)', 'Personal number') },
        { key: 'ngay-sinh', kind: 'date', bound: 'past', label: text('Ngày sinh', 'Day of birth') },
        { key: 'phan-von', kind: 'money', least: 0, label: text('Số tiền góp', 'Contribution') },
      ],
    },
    {
      key: 'cam-ket',
      title: text('Cam kết của chủ hộ kinh doanh', 'What the owner undertakes'),
      fields: [
        {
          key: 'dung-su-that',
          kind: 'declaration',
          label: text(
            'Tôi không bị cấm kinh doanh, không đồng thời là chủ hộ kinh doanh khác; nơi kinh doanh do tôi sử dụng hợp pháp; những điều khai trên là đúng và tôi chịu trách nhiệm.',
            'I am not barred from business and own no other household business; I use the place of business lawfully; what I have stated is true and I answer for it.',
          ),
        },
      ],
    },
  ],
}
