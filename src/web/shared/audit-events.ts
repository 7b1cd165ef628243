import type { Text } from '#kernel/index.ts'

/** What routes do, for the journals of who did what; the words are what an auditor reads. */
export const auditEvents = {
  'start.viewed': { vi: 'Xem trang tình hình', en: 'Overview viewed' },
  'reports.viewed': { vi: 'Xem danh sách báo cáo', en: 'List of reports viewed' },
  'report.viewed': { vi: 'Xem báo cáo', en: 'Report viewed' },
  'report.downloaded': { vi: 'Tải báo cáo', en: 'Report downloaded' },
  'report.cell-opened': { vi: 'Mở hồ sơ sau một con số', en: 'Dossiers behind a figure opened' },
  'letter.viewed': { vi: 'Xem công văn', en: 'Letter viewed' },
  'letter.downloaded': { vi: 'Tải công văn', en: 'Letter downloaded' },
  'dossier.searched': { vi: 'Tra cứu hồ sơ', en: 'Dossiers searched' },
  'dossier.viewed': { vi: 'Xem hồ sơ', en: 'Dossier viewed' },
  'health.asked': { vi: 'Hỏi tình trạng máy chủ', en: 'Health asked' },
  'asset.fetched': { vi: 'Tải tệp của trang', en: 'Asset fetched' },
  'sign-in.viewed': { vi: 'Mở trang đăng nhập', en: 'Sign-in page viewed' },
  'session.begun': { vi: 'Đăng nhập', en: 'Signed in' },
  'session.refused': { vi: 'Đăng nhập bị từ chối', en: 'Sign-in refused' },
  'session.ended': { vi: 'Đăng xuất', en: 'Signed out' },
  'session.ended-elsewhere': { vi: 'Kết thúc một phiên của mình', en: 'Ended one of their sessions' },
  'session.ended-everywhere': { vi: 'Đăng xuất khỏi mọi máy', en: 'Signed out everywhere' },
  'account.viewed': { vi: 'Xem tài khoản của mình', en: 'Own account viewed' },
  'account.password-changed': { vi: 'Đổi mật khẩu của mình', en: 'Own password changed' },
  'account.totp-offered': { vi: 'Mở trang cài mã 6 số', en: 'Set-up of one-time codes opened' },
  'account.totp-confirmed': { vi: 'Cài mã 6 số', en: 'One-time codes set up' },
  'account.totp-removed': { vi: 'Bỏ mã 6 số', en: 'One-time codes removed' },
  'calendar.viewed': { vi: 'Xem lịch làm việc', en: 'Working calendar viewed' },
  'processes.viewed': { vi: 'Xem quy trình giải quyết', en: 'Processes viewed' },
  'desk.begun': { vi: 'Vào bàn làm việc', en: 'Desk entered' },
  'work.viewed': { vi: 'Xem hàng việc', en: 'Queue of work viewed' },
  'work.taken': { vi: 'Nhận việc', en: 'Work taken' },
  'permissions.viewed': { vi: 'Xem bảng quyền', en: 'Table of permissions viewed' },
} as const satisfies Record<string, Text>

export type AuditEvent = keyof typeof auditEvents
