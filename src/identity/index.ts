/** The posts that people hold in a unit. What each may do is decided by the rooms whose work it is, in tables by post. */
export type Post =
  | 'receiving-officer'
  | 'processing-officer'
  | 'unit-leader'
  | 'catalogue-steward'
  | 'monitor'
  | 'auditor'
  | 'administrator'
  | 'importer'
