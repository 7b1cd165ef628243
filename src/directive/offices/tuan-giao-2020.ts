import { plainDate } from '#kernel/index.ts'
import type { Office } from '../office.ts'

/** The district's people's committee, until districts were abolished. Offices and office numbers, no persons. */
export const tuanGiao2020: Office = {
  from: plainDate('2016-01-01'),
  until: plainDate('2025-06-30'),
  issuer: 'ỦY BAN NHÂN DÂN\nHUYỆN TUẦN GIÁO',
  issuedBy: 'Ủy ban nhân dân huyện Tuần Giáo',
  place: 'Tuần Giáo',
  addressees: ['Các cơ quan, đơn vị trên địa bàn huyện', 'UBND các xã, thị trấn'],
  signatory: { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH' },
  recipients: ['Như kính gửi', 'Thường trực HĐND, lãnh đạo UBND huyện', 'Lưu: VT, VP'],
  shortName: 'UBND huyện',
  area: 'toàn huyện',
  head: 'Chủ tịch UBND huyện',
  ownUnit: 'UBND huyện Tuần Giáo',
  basis: ['Nghị quyết số 17/NQ-CP ngày 07/3/2019 của Chính phủ'],
  platform: 'Cổng dịch vụ công trực tuyến và Hệ thống thông tin một cửa điện tử của tỉnh',
  urged: 'các cơ quan, đơn vị và UBND các xã, thị trấn',
  communeHeads: 'Chủ tịch UBND các xã, thị trấn',
  secretariat: 'Văn phòng HĐND và UBND huyện',
  contacts: [
    { office: 'Văn phòng HĐND và UBND huyện' },
    {
      office: 'Trung tâm Công nghệ thông tin và Truyền thông, Sở Thông tin và Truyền thông',
      telephone: '(0215) 3827 668',
    },
  ],
  publisher: 'Sở Thông tin và Truyền thông',
  targets: { inSystem: 100, online: 20, namedFirst: 5, highLateRate: 20, answerWithin: 7 },
}
