import {
  byCommuneSinceMerger,
  byDistrict,
  copy,
  ifAny,
  lastDistrictDay,
  lePhi,
  original,
  type ProcedureRow,
  type VersionRow,
  workingDays,
} from './rows.ts'

const until = 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh) cấp huyện'
const since = 'Thành lập và hoạt động của hộ kinh doanh'
const limit = workingDays(3)

const registration: readonly VersionRow[] = [
  { ...byDistrict, field: until, limit, online: 'partial', basis: 'Nghị định 78/2015/NĐ-CP' },
  {
    ...byDistrict,
    from: '2021-01-04',
    to: lastDistrictDay,
    field: until,
    limit,
    online: 'full',
    basis: 'Nghị định 01/2021/NĐ-CP',
  },
  { ...byCommuneSinceMerger, field: since, limit, online: 'full', basis: 'Nghị định 168/2025/NĐ-CP' },
]

const notice: readonly VersionRow[] = [
  { ...byDistrict, to: lastDistrictDay, field: until, limit, online: 'partial' },
  { ...byCommuneSinceMerger, field: since, limit, online: 'full' },
]

/** Gas and household businesses: district until June 2025, commune since. */
export const business: readonly ProcedureRow[] = [
  {
    id: 1,
    code: '2.001283',
    name: 'Cấp Giấy chứng nhận đủ điều kiện cửa hàng bán lẻ LPG chai',
    result: 'Giấy chứng nhận đủ điều kiện cửa hàng bán lẻ LPG chai',
    papers: [
      original('Giấy đề nghị cấp Giấy chứng nhận đủ điều kiện cửa hàng bán lẻ LPG chai'),
      copy('Giấy chứng nhận đăng ký doanh nghiệp hoặc đăng ký hộ kinh doanh'),
      copy('Hợp đồng mua bán LPG chai với thương nhân kinh doanh LPG'),
      copy('Tài liệu chứng minh đáp ứng điều kiện về phòng cháy và chữa cháy'),
    ],
    versions: [
      {
        ...byDistrict,
        to: lastDistrictDay,
        field: 'Kinh doanh khí cấp huyện',
        limit: workingDays(10),
        online: 'partial',
      },
      { ...byCommuneSinceMerger, field: 'Kinh doanh khí', limit: workingDays(10), online: 'full' },
    ],
  },
  {
    id: 2,
    code: '2.000720',
    name: 'Đăng ký thay đổi nội dung đăng ký hộ kinh doanh',
    result: 'Giấy chứng nhận đăng ký hộ kinh doanh',
    papers: [
      original('Thông báo thay đổi nội dung đăng ký hộ kinh doanh'),
      ifAny(copy('Biên bản họp thành viên hộ gia đình về việc thay đổi, nếu do các thành viên hộ gia đình đăng ký')),
    ],
    versions: registration,
  },
  {
    id: 3,
    code: '2.000575',
    name: 'Cấp lại Giấy chứng nhận đăng ký hộ kinh doanh',
    result: 'Giấy chứng nhận đăng ký hộ kinh doanh',
    papers: [original('Giấy đề nghị cấp lại Giấy chứng nhận đăng ký hộ kinh doanh')],
    versions: registration,
  },
  {
    id: 4,
    code: '1.001612',
    name: 'Đăng ký thành lập hộ kinh doanh',
    result: 'Giấy chứng nhận đăng ký hộ kinh doanh',
    papers: [
      original('Giấy đề nghị đăng ký hộ kinh doanh'),
      copy('Giấy tờ pháp lý của chủ hộ kinh doanh'),
      ifAny(copy('Biên bản họp thành viên hộ gia đình, nếu do các thành viên hộ gia đình đăng ký')),
    ],
    // An assumption: the province's council sets it within what the law allows (Luật 97/2015/QH13), and nobody has read its resolution.
    fees: [lePhi('Lệ phí đăng ký hộ kinh doanh', 100_000)],
    versions: registration,
  },
  {
    id: 204,
    code: '1.001570',
    name: 'Thông báo tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn của hộ kinh doanh',
    result: 'Giấy xác nhận về việc hộ kinh doanh đăng ký tạm ngừng kinh doanh',
    papers: [original('Thông báo tạm ngừng kinh doanh hoặc tiếp tục kinh doanh')],
    versions: notice,
  },
  {
    id: 205,
    code: '1.001266',
    name: 'Chấm dứt hoạt động hộ kinh doanh',
    result: 'Thông báo về việc chấm dứt hoạt động hộ kinh doanh',
    papers: [original('Thông báo chấm dứt hoạt động hộ kinh doanh'), original('Giấy chứng nhận đăng ký hộ kinh doanh')],
    versions: notice,
  },
]
