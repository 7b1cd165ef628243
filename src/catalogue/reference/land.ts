import {
  byCommune,
  byCommuneSinceMerger,
  byDistrict,
  copy,
  days,
  ifAny,
  lastDistrictDay,
  original,
  type ProcedureRow,
  type VersionRow,
  workingDays,
} from './rows.ts'

const decree43 = 'Nghị định 43/2014/NĐ-CP, Điều 61 (sửa đổi bởi Nghị định 01/2017/NĐ-CP)'

/** In mountain communes, as all of Tuần Giáo's are; under the land law of 2024 the limit is carried on unchecked. */
function ofLandOffice(limit: VersionRow['limit']): readonly VersionRow[] {
  const shared = { ...byDistrict, field: 'Đất đai cấp huyện', limit }
  return [
    { ...shared, basis: decree43 },
    { ...shared, from: '2024-08-01', to: lastDistrictDay },
  ]
}

/**
 * Land and security interests. What the land office's branch did for the district belongs to the province since July
 * 2025 and ends here; what the district's committee decided, the commune's decides.
 */
export const land: readonly ProcedureRow[] = [
  {
    id: 6,
    code: 'MC-BPBD-01',
    name: 'Đăng ký thế chấp quyền sử dụng đất, tài sản gắn liền với đất',
    result: 'Giấy chứng nhận có nội dung đăng ký thế chấp',
    papers: [
      original('Phiếu yêu cầu đăng ký thế chấp'),
      original('Hợp đồng thế chấp có công chứng, chứng thực'),
      original('Giấy chứng nhận đã cấp'),
    ],
    versions: [
      { ...byDistrict, to: lastDistrictDay, field: 'Đăng ký biện pháp bảo đảm cấp huyện', limit: workingDays(3) },
    ],
  },
  {
    id: 7,
    code: 'MC-BPBD-02',
    name: 'Xoá đăng ký thế chấp',
    result: 'Giấy chứng nhận có nội dung xóa đăng ký thế chấp',
    papers: [
      original('Phiếu yêu cầu xóa đăng ký thế chấp'),
      original('Văn bản đồng ý xóa đăng ký thế chấp của bên nhận thế chấp'),
      original('Giấy chứng nhận đã cấp'),
    ],
    versions: [
      { ...byDistrict, to: lastDistrictDay, field: 'Đăng ký biện pháp bảo đảm cấp huyện', limit: workingDays(3) },
    ],
  },
  {
    id: 8,
    code: 'MC-DD-01',
    name: 'Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất',
    process: 'land',
    result: 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất',
    papers: [original('Đơn đề nghị cấp lại, cấp đổi Giấy chứng nhận'), original('Giấy chứng nhận đã cấp')],
    versions: ofLandOffice(workingDays(17)),
  },
  {
    id: 9,
    code: 'MC-DD-02',
    name: 'Tách thửa hoặc hợp thửa đất',
    process: 'land',
    result: 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất',
    papers: [original('Đơn đề nghị tách thửa hoặc hợp thửa'), original('Giấy chứng nhận đã cấp')],
    versions: ofLandOffice(workingDays(25)),
  },
  {
    id: 10,
    code: 'MC-DD-03',
    name: 'Xác nhận tiếp tục sử dụng đất nông nghiệp của hộ gia đình, cá nhân khi hết hạn sử dụng đất đối với trường hợp có nhu cầu',
    process: 'land',
    result: 'Giấy chứng nhận có nội dung xác nhận tiếp tục sử dụng đất',
    papers: [original('Đơn đề nghị xác nhận lại thời hạn sử dụng đất'), original('Giấy chứng nhận đã cấp')],
    versions: [
      ...ofLandOffice(workingDays(15)),
      { ...byCommuneSinceMerger, field: 'Đất đai', limit: workingDays(15), online: 'partial' },
    ],
  },
  {
    id: 11,
    code: 'MC-DD-04',
    name: 'Đăng ký biến động về sử dụng đất, tài sản gắn liền với đất do thay đổi thông tin về người được cấp Giấy chứng nhận (đổi tên hoặc giấy tờ pháp nhân, giấy tờ nhân thân, địa chỉ); giảm diện tích thửa đất do sạt lở tự nhiên; thay đổi về hạn chế quyền sử dụng đất; thay đổi về nghĩa vụ tài chính; thay đổi về tài sản gắn liền với đất so với nội dung đã đăng ký, cấp Giấy chứng nhận.',
    process: 'land',
    result: 'Giấy chứng nhận có nội dung biến động',
    papers: [
      original('Đơn đăng ký biến động đất đai, tài sản gắn liền với đất'),
      original('Giấy chứng nhận đã cấp'),
      ifAny(copy('Giấy tờ chứng minh sự thay đổi')),
    ],
    versions: ofLandOffice(workingDays(20)),
  },
  {
    id: 12,
    code: 'MC-DD-05',
    name: 'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp chuyển nhượng, cho thuê, cho thuê lại, thừa kế, tặng cho, góp vốn bằng quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất; chuyển quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất của vợ hoặc chồng thành của chung vợ và chồng',
    process: 'land',
    result: 'Giấy chứng nhận đứng tên người nhận quyền',
    papers: [
      original('Đơn đăng ký biến động đất đai, tài sản gắn liền với đất'),
      original('Hợp đồng, văn bản về việc chuyển quyền có công chứng, chứng thực'),
      original('Giấy chứng nhận đã cấp'),
    ],
    versions: ofLandOffice(workingDays(20)),
  },
  {
    id: 13,
    code: 'MC-DD-06',
    name: 'Cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất cho người đã đăng ký quyền sử dụng đất lần đầu',
    process: 'land',
    result: 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất',
    papers: [original('Đơn đăng ký, cấp Giấy chứng nhận'), ifAny(copy('Chứng từ thực hiện nghĩa vụ tài chính'))],
    versions: ofLandOffice(workingDays(40)),
  },
  {
    id: 14,
    code: '1.012753',
    name: 'Đăng ký và cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất lần đầu',
    process: 'land',
    result: 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất',
    papers: [
      original('Đơn đăng ký, cấp Giấy chứng nhận'),
      ifAny(copy('Giấy tờ về quyền sử dụng đất')),
      ifAny(copy('Chứng từ thực hiện nghĩa vụ tài chính')),
    ],
    versions: [
      ...ofLandOffice(workingDays(40)),
      { ...byCommuneSinceMerger, field: 'Đất đai', limit: workingDays(20), online: 'partial' },
    ],
  },
  {
    id: 15,
    code: 'MC-DD-08',
    name: 'Chuyển mục đích sử dụng đất phải được phép của cơ quan nhà nước có thẩm quyền đối với hộ gia đình, cá nhân',
    process: 'land',
    result: 'Quyết định cho phép chuyển mục đích sử dụng đất',
    papers: [original('Đơn xin phép chuyển mục đích sử dụng đất'), original('Giấy chứng nhận đã cấp')],
    versions: [
      ...ofLandOffice(workingDays(25)),
      { ...byCommuneSinceMerger, field: 'Đất đai', limit: workingDays(20), online: 'partial' },
    ],
  },
  {
    id: 16,
    code: 'MC-DD-09',
    name: 'Cấp lại Giấy chứng nhận hoặc cấp lại Trang bổ sung của Giấy chứng nhận do bị mất',
    process: 'land',
    result: 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất',
    papers: [
      original('Đơn đề nghị cấp lại, cấp đổi Giấy chứng nhận'),
      original('Giấy xác nhận của Ủy ban nhân dân cấp xã về việc mất Giấy chứng nhận'),
    ],
    versions: ofLandOffice(workingDays(20)),
  },
  {
    id: 151,
    code: 'MC-DD-21',
    name: 'Hòa giải tranh chấp đất đai',
    result: 'Biên bản hòa giải tranh chấp đất đai',
    papers: [original('Đơn yêu cầu giải quyết tranh chấp đất đai')],
    versions: [
      { ...byCommune, field: 'Đất đai cấp xã', limit: days(45), basis: 'Luật Đất đai 45/2013/QH13, Điều 202' },
      {
        ...byCommune,
        from: '2024-08-01',
        field: 'Đất đai cấp xã',
        limit: days(30),
        basis: 'Luật Đất đai 31/2024/QH15, Điều 235',
      },
    ],
  },
  {
    id: 152,
    code: 'MC-DD-20',
    name: 'Xác nhận nguồn gốc, thời điểm sử dụng đất và tình trạng tranh chấp',
    result: 'Giấy xác nhận',
    papers: [original('Đơn đề nghị xác nhận'), ifAny(copy('Giấy tờ về quyền sử dụng đất'))],
    versions: [{ ...byCommune, to: lastDistrictDay, field: 'Đất đai cấp xã', limit: workingDays(15) }],
  },
]
