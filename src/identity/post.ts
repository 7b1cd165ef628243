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
