import { plainDate } from '#kernel/index.ts'
import type { Office } from '../office.ts'

/** The province's people's committee, which urges its communes directly since there are no districts. */
export const dienBien2025: Office = {
  from: plainDate('2025-07-01'),
  until: null,
  issuer: 'ỦY BAN NHÂN DÂN\nTỈNH ĐIỆN BIÊN',
  issuedBy: 'Ủy ban nhân dân tỉnh Điện Biên',
  place: 'Điện Biên',
  addressees: ['Các sở, ban, ngành tỉnh', 'UBND các xã, phường'],
  signatory: { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH' },
  recipients: ['Như kính gửi', 'Thường trực HĐND, lãnh đạo UBND tỉnh', 'Lưu: VT, TTPVHCC'],
  shortName: 'UBND tỉnh',
  area: 'toàn tỉnh',
  head: 'Chủ tịch UBND tỉnh',
  ownUnit: null,
  basis: [],
  platform: 'Cổng Dịch vụ công quốc gia và Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh',
  urged: 'các sở, ban, ngành tỉnh và UBND các xã, phường',
  communeHeads: 'Chủ tịch UBND các xã, phường',
  secretariat: 'Trung tâm Phục vụ hành chính công tỉnh',
  contacts: [{ office: 'Trung tâm Phục vụ hành chính công tỉnh' }],
  publisher: 'Văn phòng UBND tỉnh',
  targets: { inSystem: 100, online: 50, namedFirst: 5, highLateRate: 20, answerWithin: 7 },
}
