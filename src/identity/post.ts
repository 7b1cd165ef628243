import type { Text } from '#kernel/index.ts'

/** The posts (chức danh, vai trò) in which somebody may act. The importer is the program itself, bringing in a register. */
export const posts = [
  'receiving-officer',
  'processing-officer',
  'unit-leader',
  'catalogue-steward',
  'monitor',
  'auditor',
  'administrator',
  'importer',
] as const

export type Post = (typeof posts)[number]

/** The posts that work on dossiers of the unit in which they are held, and of no other. */
export const deskPosts = ['receiving-officer', 'processing-officer', 'unit-leader'] as const satisfies readonly Post[]

export function isDeskPost(post: Post): boolean {
  return deskPosts.some((each) => each === post)
}

/** What people call each post. */
export const postNames: Readonly<Record<Post, Text>> = {
  'receiving-officer': { vi: 'Cán bộ tiếp nhận', en: 'Receiving officer' },
  'processing-officer': { vi: 'Cán bộ thụ lý', en: 'Processing officer' },
  'unit-leader': { vi: 'Lãnh đạo đơn vị', en: 'Unit leader' },
  'catalogue-steward': { vi: 'Cán bộ quản lý danh mục', en: 'Catalogue steward' },
  monitor: { vi: 'Cán bộ theo dõi, tổng hợp', en: 'Monitor' },
  auditor: { vi: 'Thanh tra, kiểm toán', en: 'Auditor' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
  importer: { vi: 'Nhập dữ liệu', en: 'Importer' },
}
