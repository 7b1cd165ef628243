import { expect, test } from 'vitest'
import { shortName } from './short-name.ts'

test.each([
  ['Đăng ký khai sinh', 'Đăng ký khai sinh'],
  [
    'Thủ tục thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc',
    'Thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc',
  ],
  [
    'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp hoặc chứng nhận',
    'Chứng thực bản sao từ bản chính giấy tờ…',
  ],
  [`Một ${'tên '.repeat(40)}rất dài`, `Một ${'tên '.repeat(16)}…`.replace(' …', '…')],
])('%s', (name, short) => {
  expect(shortName(name)).toBe(short)
})
