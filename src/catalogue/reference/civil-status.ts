import type { OnlineService } from '../catalogue.ts'
import {
  byCommune,
  byCommuneSinceMerger,
  byDistrict,
  copy,
  ifAny,
  lastDistrictDay,
  original,
  type ProcedureRow,
  phi,
  sameDay,
  type VersionRow,
  workingDays,
} from './rows.ts'

interface Registration extends Pick<VersionRow, 'limit' | 'basis'> {
  readonly onlineBefore?: OnlineService
  readonly onlineSince?: OnlineService
}

function atCommune({ onlineBefore = 'none', onlineSince = 'full', ...shared }: Registration): readonly VersionRow[] {
  return [
    { ...byCommune, ...shared, field: 'Hộ tịch cấp xã', online: onlineBefore },
    { ...byCommuneSinceMerger, ...shared, field: 'Hộ tịch', online: onlineSince },
  ]
}

const act = 'Luật Hộ tịch 60/2014/QH13'
const decree123 = 'Nghị định 123/2015/NĐ-CP'

/** Hộ tịch: births, marriages, deaths and their records. */
export const civilStatus: readonly ProcedureRow[] = [
  {
    id: 20,
    code: '2.000748',
    name: 'Thủ tục thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc',
    result: 'Trích lục thay đổi, cải chính, bổ sung hộ tịch',
    papers: [
      original('Tờ khai đăng ký thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc'),
      original('Bản chính giấy tờ hộ tịch'),
      ifAny(copy('Giấy tờ liên quan đến việc thay đổi, cải chính')),
    ],
    versions: [
      {
        ...byDistrict,
        to: lastDistrictDay,
        field: 'Hộ tịch cấp huyện',
        limit: workingDays(3),
        basis: `${act}, Điều 28`,
      },
      { ...byCommuneSinceMerger, field: 'Hộ tịch', limit: workingDays(3), online: 'partial', basis: `${act}, Điều 28` },
    ],
  },
  {
    id: 111,
    code: '1.001193',
    name: 'Đăng ký khai sinh',
    result: 'Giấy khai sinh',
    papers: [original('Tờ khai đăng ký khai sinh'), original('Giấy chứng sinh hoặc giấy tờ thay Giấy chứng sinh')],
    versions: atCommune({ limit: sameDay, basis: `${act}, Điều 16`, onlineBefore: 'partial' }),
  },
  {
    id: 112,
    code: '1.000894',
    name: 'Đăng ký kết hôn',
    result: 'Giấy chứng nhận kết hôn',
    papers: [
      original('Tờ khai đăng ký kết hôn'),
      ifAny(original('Giấy xác nhận tình trạng hôn nhân, nếu không thường trú tại xã')),
    ],
    versions: atCommune({ limit: sameDay, basis: `${act}, Điều 18`, onlineSince: 'partial' }),
  },
  {
    id: 113,
    code: '1.000656',
    name: 'Đăng ký khai tử',
    result: 'Trích lục khai tử',
    papers: [original('Tờ khai đăng ký khai tử'), original('Giấy báo tử hoặc giấy tờ thay Giấy báo tử')],
    versions: atCommune({ limit: sameDay, basis: `${act}, Điều 34` }),
  },
  {
    id: 114,
    code: '1.004873',
    name: 'Cấp Giấy xác nhận tình trạng hôn nhân',
    result: 'Giấy xác nhận tình trạng hôn nhân',
    papers: [
      original('Tờ khai cấp Giấy xác nhận tình trạng hôn nhân'),
      ifAny(copy('Bản án, quyết định ly hôn hoặc Trích lục khai tử của vợ, chồng')),
    ],
    versions: atCommune({ limit: workingDays(3), basis: `${decree123}, Điều 22`, onlineBefore: 'partial' }),
  },
  {
    id: 115,
    code: '2.000635',
    name: 'Cấp bản sao trích lục hộ tịch',
    result: 'Bản sao trích lục hộ tịch',
    papers: [original('Tờ khai cấp bản sao trích lục hộ tịch')],
    fees: [phi('Cấp bản sao trích lục hộ tịch, mỗi bản', 8_000, 'loai.so-ban')],
    versions: atCommune({ limit: sameDay, basis: `${act}, Điều 64`, onlineBefore: 'partial' }),
  },
  {
    id: 116,
    code: '1.004884',
    name: 'Đăng ký lại khai sinh',
    result: 'Giấy khai sinh',
    papers: [original('Tờ khai đăng ký lại khai sinh'), ifAny(copy('Giấy tờ có thông tin về khai sinh trước đây'))],
    versions: atCommune({ limit: workingDays(5), basis: `${decree123}, Điều 26` }),
  },
  {
    id: 117,
    code: '1.001022',
    name: 'Đăng ký nhận cha, mẹ, con',
    result: 'Trích lục đăng ký nhận cha, mẹ, con',
    papers: [
      original('Tờ khai đăng ký nhận cha, mẹ, con'),
      original('Chứng cứ chứng minh quan hệ cha - con hoặc mẹ - con'),
    ],
    versions: atCommune({ limit: workingDays(3), basis: `${act}, Điều 25`, onlineSince: 'partial' }),
  },
  {
    id: 118,
    code: '1.004837',
    name: 'Đăng ký giám hộ',
    result: 'Trích lục đăng ký giám hộ',
    papers: [original('Tờ khai đăng ký giám hộ'), ifAny(original('Văn bản cử người giám hộ'))],
    versions: atCommune({ limit: workingDays(3), basis: `${act}, Điều 21` }),
  },
  {
    id: 119,
    code: '1.004859',
    name: 'Thay đổi, cải chính, bổ sung thông tin hộ tịch',
    result: 'Trích lục thay đổi, cải chính, bổ sung hộ tịch',
    papers: [
      original('Tờ khai đăng ký thay đổi, cải chính, bổ sung thông tin hộ tịch'),
      original('Bản chính giấy tờ hộ tịch'),
    ],
    versions: atCommune({ limit: workingDays(3), basis: `${act}, Điều 28`, onlineSince: 'partial' }),
  },
  {
    id: 120,
    code: '1.000689',
    name: 'Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con',
    result: 'Giấy khai sinh và Trích lục đăng ký nhận cha, mẹ, con',
    papers: [
      original('Tờ khai đăng ký khai sinh'),
      original('Tờ khai đăng ký nhận cha, mẹ, con'),
      original('Giấy chứng sinh hoặc giấy tờ thay Giấy chứng sinh'),
    ],
    versions: atCommune({ limit: workingDays(3), onlineSince: 'partial' }),
  },
  {
    id: 121,
    code: '1.004746',
    name: 'Đăng ký lại kết hôn',
    result: 'Giấy chứng nhận kết hôn',
    papers: [original('Tờ khai đăng ký lại kết hôn')],
    versions: atCommune({ limit: workingDays(5), basis: `${decree123}, Điều 27`, onlineSince: 'partial' }),
  },
  {
    id: 122,
    code: '1.005461',
    name: 'Đăng ký lại khai tử',
    result: 'Trích lục khai tử',
    papers: [original('Tờ khai đăng ký lại khai tử')],
    versions: atCommune({ limit: workingDays(5) }),
  },
  {
    id: 123,
    code: '1.004772',
    name: 'Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân',
    result: 'Giấy khai sinh',
    papers: [
      original('Tờ khai đăng ký khai sinh'),
      copy('Giấy tờ, hồ sơ cá nhân có thông tin liên quan đến khai sinh'),
    ],
    versions: atCommune({ limit: workingDays(5) }),
  },
]
