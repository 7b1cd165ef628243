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
  'desk.begun': { vi: 'Vào bàn làm việc', en: 'Desk entered' },
  'permissions.viewed': { vi: 'Xem bảng quyền', en: 'Table of permissions viewed' },
} as const satisfies Record<string, Text>

export type AuditEvent = keyof typeof auditEvents
