import type { Text } from '#kernel/index.ts'

interface EventRow {
  readonly code: string
  readonly name: Text
  readonly hint: Text
  /** Codes of procedures, the likeliest first. */
  readonly procedures: readonly string[]
}

/** What happens in a life, in the order in which the portal shows it. */
export const lifeEvents: readonly EventRow[] = [
  {
    code: 'sinh-con',
    name: { vi: 'Sinh con, nuôi con', en: 'Having and raising a child' },
    hint: { vi: 'Khai sinh, nhận cha mẹ con, con nuôi, giám hộ', en: 'Birth, recognition, adoption, guardianship' },
    procedures: ['1.001193', '1.000689', '1.001022', '2.000635', '1.004884', '1.004772', '2.001263', '1.004837'],
  },
  {
    code: 'ket-hon',
    name: { vi: 'Kết hôn, gia đình', en: 'Marriage and family' },
    hint: { vi: 'Kết hôn, giấy độc thân, sửa giấy tờ hộ tịch', en: 'Marriage, single status, corrected records' },
    procedures: ['1.000894', '1.004873', '1.004746', '1.004859', '2.000748', '2.000635'],
  },
  {
    code: 'nguoi-than-mat',
    name: { vi: 'Người thân qua đời', en: 'A death in the family' },
    hint: { vi: 'Khai tử, hỗ trợ mai táng, thừa kế', en: 'Registration, help with the funeral, inheritance' },
    procedures: ['1.000656', '1.001731', '1.014028', '2.002307', '2.001406', '2.001016', '1.005461'],
  },
  {
    code: 'dat-dai',
    name: { vi: 'Đất đai: mua bán, tặng cho, sổ đỏ', en: 'Land: sale, gift, certificate' },
    hint: { vi: 'Hợp đồng, sổ đỏ, đổi mục đích, tranh chấp', en: 'Contract, certificate, change of use, disputes' },
    procedures: [
      '2.001035',
      '1.012753',
      'MC-DD-05',
      'MC-DD-02',
      'MC-DD-08',
      'MC-DD-03',
      'MC-DD-01',
      'MC-DD-09',
      'MC-DD-21',
    ],
  },
  {
    code: 'lam-nha',
    name: { vi: 'Làm nhà, sửa nhà', en: 'Building a house' },
    hint: { vi: 'Giấy phép xây dựng: xin mới, gia hạn, cấp lại', en: 'Building permit: new, extended, replaced' },
    procedures: ['1.013225', 'MC-XD-01', '1.013227', '1.013228', 'MC-DD-08'],
  },
  {
    code: 'buon-ban',
    name: { vi: 'Làm ăn, mở cửa hàng', en: 'Opening a shop, doing business' },
    hint: { vi: 'Đăng ký, thay đổi, tạm nghỉ, nghỉ hẳn', en: 'Registering, changing, pausing, closing' },
    procedures: ['1.001612', '2.000720', '2.000575', '1.001570', '1.001266', '2.001283'],
  },
  {
    code: 'giay-to',
    name: { vi: 'Sao y, chứng thực giấy tờ', en: 'Certified copies and signatures' },
    hint: { vi: 'Bản sao, chữ ký, hợp đồng, di chúc', en: 'Copies, signatures, contracts, wills' },
    procedures: ['2.000815', '2.000884', '2.001035', '2.001019', '2.000635'],
  },
  {
    code: 'hoc-hanh',
    name: { vi: 'Học hành', en: 'School' },
    hint: { vi: 'Vào lớp 6, sao y giấy tờ đi học', en: 'Entering secondary school, copies for school' },
    procedures: ['3.000182', '2.000815', '2.000635'],
  },
  {
    code: 'ho-ngheo',
    name: { vi: 'Hộ nghèo, trợ cấp hằng tháng', en: 'Poverty, monthly allowance' },
    hint: { vi: 'Xét hộ nghèo, tiền người già, trợ cấp xã hội', en: 'Poor household, old age, social allowance' },
    procedures: ['1.011607', '1.001776', '1.014027', '1.011608', '1.001758'],
  },
  {
    code: 'khuyet-tat',
    name: { vi: 'Khuyết tật', en: 'Disability' },
    hint: { vi: 'Giấy xác nhận khuyết tật, trợ cấp', en: 'Certificate, allowance' },
    procedures: ['1.001699', '1.001653', '1.001776'],
  },
  {
    code: 'nguoi-co-cong',
    name: { vi: 'Người có công, liệt sĩ, cựu chiến binh', en: 'Meritorious people and veterans' },
    hint: { vi: 'Giấy xác nhận, thờ cúng, mai táng phí', en: 'Certificate, worship allowance, funeral costs' },
    procedures: ['1.010833', '1.010803', '2.002307', 'MC-NCC-01'],
  },
  {
    code: 'ban-lang',
    name: { vi: 'Việc của bản làng', en: 'Village and community' },
    hint: { vi: 'Hòa giải, khen thưởng, tín ngưỡng', en: 'Mediation, awards, worship' },
    procedures: ['MC-DD-21', '1.002211', 'MC-TDKT-01', 'MC-TG-01', 'MC-VH-01'],
  },
]
