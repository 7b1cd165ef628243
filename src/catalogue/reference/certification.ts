import type { Level } from '#organisation/index.ts'
import {
  byCommuneSinceMerger,
  copy,
  lastDistrictDay,
  original,
  type ProcedureRow,
  phi,
  sameDay,
  type VersionRow,
  workingDays,
} from './rows.ts'

function certified(levels: readonly Level[], law: Pick<VersionRow, 'limit' | 'basis'>): readonly VersionRow[] {
  const shared = { ...law, field: 'Chứng thực' }
  return [
    { ...shared, levels, to: lastDistrictDay },
    { ...byCommuneSinceMerger, ...shared, online: 'partial' },
  ]
}

const copyOrSignature = certified(['district', 'commune'], {
  limit: sameDay,
  basis: 'Nghị định 23/2015/NĐ-CP, Điều 7',
})
const contract = certified(['commune'], { limit: workingDays(2), basis: 'Nghị định 23/2015/NĐ-CP, Điều 37' })

/** Chứng thực: copies and signatures by district and commune, contracts by the commune. */
export const certification: readonly ProcedureRow[] = [
  {
    id: 101,
    code: '2.000815',
    name: 'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp hoặc chứng nhận',
    result: 'Bản sao được chứng thực từ bản chính',
    papers: [original('Bản chính giấy tờ, văn bản làm cơ sở để chứng thực bản sao'), copy('Bản sao cần chứng thực')],
    fees: [
      phi('Chứng thực bản sao, mỗi trang của hai trang đầu', 2_000, 'officer'),
      phi('Chứng thực bản sao, mỗi trang từ trang thứ ba', 1_000, 'officer'),
    ],
    versions: copyOrSignature,
  },
  {
    id: 102,
    code: '2.000884',
    name: 'Chứng thực chữ ký',
    result: 'Giấy tờ, văn bản được chứng thực chữ ký',
    papers: [
      original('Giấy tờ, văn bản mà người yêu cầu sẽ ký'),
      copy('Giấy tờ tùy thân của người yêu cầu chứng thực'),
    ],
    fees: [phi('Chứng thực chữ ký, mỗi trường hợp', 10_000, 'officer')],
    versions: copyOrSignature,
  },
  {
    id: 103,
    code: '2.001035',
    name: 'Chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở',
    result: 'Hợp đồng, giao dịch được chứng thực',
    papers: [
      original('Dự thảo hợp đồng, giao dịch'),
      copy('Giấy chứng nhận quyền sở hữu, quyền sử dụng tài sản'),
      copy('Giấy tờ tùy thân của các bên'),
    ],
    fees: [phi('Chứng thực hợp đồng, giao dịch, mỗi việc', 50_000, 'officer')],
    versions: contract,
  },
  {
    id: 104,
    code: '2.001019',
    name: 'Chứng thực di chúc',
    result: 'Di chúc được chứng thực',
    papers: [original('Dự thảo di chúc'), copy('Giấy tờ tùy thân của người lập di chúc')],
    fees: [phi('Chứng thực hợp đồng, giao dịch, mỗi việc', 50_000, 'officer')],
    versions: contract,
  },
  {
    id: 105,
    code: '2.001016',
    name: 'Chứng thực văn bản từ chối nhận di sản',
    result: 'Văn bản từ chối nhận di sản được chứng thực',
    papers: [original('Dự thảo văn bản từ chối nhận di sản'), copy('Giấy tờ tùy thân của người từ chối')],
    fees: [phi('Chứng thực hợp đồng, giao dịch, mỗi việc', 50_000, 'officer')],
    versions: contract,
  },
  {
    id: 106,
    code: '2.001406',
    name: 'Chứng thực văn bản khai nhận di sản mà di sản là động sản, quyền sử dụng đất, nhà ở',
    result: 'Văn bản khai nhận di sản được chứng thực',
    papers: [
      original('Dự thảo văn bản khai nhận di sản'),
      copy('Giấy chứng tử của người để lại di sản'),
      copy('Giấy chứng nhận quyền sở hữu, quyền sử dụng tài sản'),
    ],
    fees: [phi('Chứng thực hợp đồng, giao dịch, mỗi việc', 50_000, 'officer')],
    versions: contract,
  },
]
