import { byCommune, byCommuneSinceMerger, copy, days, lePhi, original, type ProcedureRow, workingDays } from './rows.ts'

/** What else people bring to a commune: adoption, mediators, culture, commendation, belief, schools. */
export const community: readonly ProcedureRow[] = [
  {
    id: 161,
    code: '2.001263',
    name: 'Đăng ký việc nuôi con nuôi trong nước',
    result: 'Giấy chứng nhận nuôi con nuôi trong nước',
    papers: [
      original('Đơn xin nhận con nuôi'),
      copy('Giấy tờ tùy thân của người nhận con nuôi'),
      original('Phiếu lý lịch tư pháp'),
      original('Giấy khám sức khỏe'),
    ],
    fees: [lePhi('Đăng ký nuôi con nuôi trong nước', 400_000)],
    versions: [
      {
        ...byCommune,
        field: 'Nuôi con nuôi cấp xã',
        limit: days(30),
        basis: 'Luật Nuôi con nuôi 52/2010/QH12, Điều 19',
      },
    ],
  },
  {
    id: 171,
    code: '1.002211',
    name: 'Công nhận hòa giải viên',
    result: 'Quyết định công nhận hòa giải viên',
    papers: [original('Danh sách đề nghị công nhận hòa giải viên'), original('Biên bản kiểm phiếu bầu hòa giải viên')],
    versions: [
      { ...byCommune, field: 'Phổ biến giáo dục pháp luật cấp xã', limit: workingDays(5) },
      { ...byCommuneSinceMerger, field: 'Phổ biến giáo dục pháp luật', limit: workingDays(5), online: 'full' },
    ],
  },
  {
    id: 172,
    code: 'MC-VH-01',
    name: 'Xét tặng danh hiệu Gia đình văn hóa hằng năm',
    result: 'Quyết định tặng danh hiệu Gia đình văn hóa',
    papers: [
      original('Bản đăng ký tham gia thi đua xây dựng danh hiệu Gia đình văn hóa'),
      original('Biên bản họp bình xét ở khu dân cư'),
    ],
    versions: [{ ...byCommune, field: 'Văn hóa cơ sở cấp xã', limit: workingDays(5) }],
  },
  {
    id: 173,
    code: 'MC-TDKT-01',
    name: 'Tặng Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã',
    result: 'Quyết định khen thưởng và Giấy khen',
    papers: [
      original('Tờ trình đề nghị khen thưởng'),
      original('Báo cáo thành tích'),
      original('Biên bản họp xét khen thưởng'),
    ],
    versions: [
      { ...byCommune, field: 'Thi đua, khen thưởng cấp xã', limit: workingDays(20) },
      { ...byCommuneSinceMerger, field: 'Thi đua, khen thưởng', limit: workingDays(10), online: 'full' },
    ],
  },
  {
    id: 174,
    code: 'MC-TG-01',
    name: 'Đăng ký hoạt động tín ngưỡng',
    result: 'Văn bản trả lời về đăng ký hoạt động tín ngưỡng',
    papers: [original('Văn bản đăng ký hoạt động tín ngưỡng')],
    versions: [
      {
        ...byCommune,
        field: 'Tôn giáo cấp xã',
        limit: days(15),
        basis: 'Luật Tín ngưỡng, tôn giáo 02/2016/QH14, Điều 12',
      },
      {
        ...byCommuneSinceMerger,
        field: 'Tôn giáo',
        limit: days(15),
        online: 'full',
        basis: 'Luật Tín ngưỡng, tôn giáo 02/2016/QH14, Điều 12',
      },
    ],
  },
  {
    id: 175,
    code: '3.000182',
    name: 'Tuyển sinh trung học cơ sở',
    result: 'Thông báo kết quả tuyển sinh',
    papers: [original('Phiếu đăng ký dự tuyển'), copy('Học bạ cấp tiểu học')],
    versions: [{ ...byCommuneSinceMerger, field: 'Giáo dục và Đào tạo', limit: workingDays(10), online: 'full' }],
  },
]
