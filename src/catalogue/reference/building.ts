import {
  byCommuneSinceMerger,
  byDistrict,
  copy,
  days,
  lastDistrictDay,
  original,
  type ProcedureRow,
  workingDays,
} from './rows.ts'

/** Building permits: district until June 2025, commune since, as other procedures of the national catalogue. */
export const building: readonly ProcedureRow[] = [
  {
    id: 5,
    code: 'MC-XD-01',
    name: 'Cấp giấy phép xây dựng (xây dựng mới; sửa chữa, cải tạo; di dời công trình) đối với công trình từ cấp III trở xuống (không theo tuyến/theo tuyến trong đô thị), nhà ở riêng lẻ xây dựng trong đô thị, trung tâm cụm xã, trong khu bảo tồn, khu di tích lịch sử - văn hóa thuộc địa bàn do mình quản lý',
    process: 'building',
    result: 'Giấy phép xây dựng',
    papers: [
      original('Đơn đề nghị cấp giấy phép xây dựng'),
      copy('Giấy tờ chứng minh quyền sử dụng đất'),
      original('Bản vẽ thiết kế xây dựng', 2),
    ],
    versions: [
      {
        ...byDistrict,
        field: 'Quản lý hoạt động xây dựng cấp huyện',
        limit: days(30),
        basis: 'Luật Xây dựng 50/2014/QH13, Điều 102',
      },
      {
        ...byDistrict,
        from: '2021-01-01',
        to: lastDistrictDay,
        field: 'Quản lý hoạt động xây dựng cấp huyện',
        limit: days(20),
        online: 'partial',
      },
    ],
  },
  {
    id: 201,
    code: '1.013225',
    name: 'Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ',
    process: 'building',
    result: 'Giấy phép xây dựng',
    papers: [
      original('Đơn đề nghị cấp giấy phép xây dựng'),
      copy('Giấy tờ chứng minh quyền sử dụng đất'),
      original('Bản vẽ thiết kế xây dựng', 2),
    ],
    versions: [{ ...byCommuneSinceMerger, field: 'Hoạt động xây dựng', limit: days(20), online: 'full' }],
  },
  {
    id: 202,
    code: '1.013227',
    name: 'Gia hạn giấy phép xây dựng đối với công trình cấp III, cấp IV và nhà ở riêng lẻ',
    result: 'Giấy phép xây dựng được gia hạn',
    papers: [original('Đơn đề nghị gia hạn giấy phép xây dựng'), original('Giấy phép xây dựng đã cấp')],
    versions: [{ ...byCommuneSinceMerger, field: 'Hoạt động xây dựng', limit: workingDays(5), online: 'full' }],
  },
  {
    id: 203,
    code: '1.013228',
    name: 'Cấp lại giấy phép xây dựng đối với công trình cấp III, cấp IV và nhà ở riêng lẻ',
    result: 'Giấy phép xây dựng',
    papers: [original('Đơn đề nghị cấp lại giấy phép xây dựng')],
    versions: [{ ...byCommuneSinceMerger, field: 'Hoạt động xây dựng', limit: workingDays(5), online: 'full' }],
  },
]
