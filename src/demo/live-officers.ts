import type { Post } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'

/** The commune in which the live demonstration plays, and the neighbour that it asks for opinions. */
export const liveUnits = { own: 'UBND xã Tuần Giáo', neighbour: 'UBND xã Quài Tở' } as const
export type LivePlace = keyof typeof liveUnits

/** The password of every officer of the demonstration. It is no secret: whoever starts the program is told it. */
export const demoPassword = 'hoa-ban-no-trang-2026'

/** An invented officer. */
export interface DemoOfficer {
  readonly account: string
  readonly fullName: string
  readonly post: Post
  /** Undefined: for all units. */
  readonly place?: LivePlace
  /** What one signs in as them to see. */
  readonly purpose: Text
  /** One-time codes are required; they are set up at the first sign-in. */
  readonly mustUseTotp?: true
}

/** One for each post, two who process, and a second unit to consult and to be kept out. */
export const demoOfficers = [
  {
    account: 'tiepnhan',
    fullName: 'Quàng Thị Thơm',
    post: 'receiving-officer',
    place: 'own',
    purpose: { vi: 'nhận hồ sơ, trả kết quả', en: 'receives, hands results over' },
  },
  {
    account: 'thuly1',
    fullName: 'Lò Văn Biên',
    post: 'processing-officer',
    place: 'own',
    purpose: { vi: 'thụ lý, yêu cầu bổ sung', en: 'resolves, asks for supplements' },
  },
  {
    account: 'thuly2',
    fullName: 'Giàng A Dình',
    post: 'processing-officer',
    place: 'own',
    purpose: { vi: 'đồng nghiệp của thuly1', en: 'a colleague of thuly1' },
  },
  {
    account: 'lanhdao',
    fullName: 'Đỗ Mạnh Quyết',
    post: 'unit-leader',
    place: 'own',
    purpose: { vi: 'ký, giao việc, quản lý tài khoản', en: 'signs, assigns, keeps accounts' },
  },
  {
    account: 'danhmuc',
    fullName: 'Tòng Thị Ngoan',
    post: 'catalogue-steward',
    purpose: {
      vi: 'bàn giao khi sắp xếp đơn vị; lịch, quy trình',
      en: 'hands over after mergers; calendar, processes',
    },
  },
  {
    account: 'theodoi',
    fullName: 'Lại Thu Huyền',
    post: 'monitor',
    purpose: { vi: 'báo cáo, công văn đôn đốc', en: 'reports, urging letters' },
  },
  {
    account: 'thanhtra',
    fullName: 'Cầm Văn Nghĩa',
    post: 'auditor',
    purpose: { vi: 'xem hồ sơ và nhật ký truy cập', en: 'reads dossiers, log of accesses' },
  },
  {
    account: 'quantri',
    fullName: 'Tô Quang Khánh',
    post: 'administrator',
    purpose: {
      vi: 'tài khoản; lần đầu phải cài mã 6 số',
      en: 'accounts; sets up one-time codes first',
    },
    mustUseTotp: true,
  },
  {
    account: 'tiepnhan.quaito',
    fullName: 'Lường Thị Phóng',
    post: 'receiving-officer',
    place: 'neighbour',
    purpose: { vi: 'đơn vị khác: không vào được Tuần Giáo', en: 'another unit: kept out of Tuần Giáo' },
  },
  {
    account: 'thuly.quaito',
    fullName: 'Cà Văn Thoạn',
    post: 'processing-officer',
    place: 'neighbour',
    purpose: { vi: 'trả lời ý kiến Tuần Giáo hỏi', en: 'answers what Tuần Giáo asks' },
  },
  {
    account: 'lanhdao.quaito',
    fullName: 'Sùng A Lềnh',
    post: 'unit-leader',
    place: 'neighbour',
    purpose: { vi: 'lãnh đạo đơn vị khác', en: 'leader of the other unit' },
  },
] as const satisfies readonly DemoOfficer[]

export type DemoAccount = (typeof demoOfficers)[number]['account']
