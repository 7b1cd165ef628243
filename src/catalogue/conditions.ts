/** What must be so before somebody can do a procedure (yêu cầu, điều kiện, NĐ 63/2010/NĐ-CP Điều 8); stewards keep it. */
export interface Conditions {
  /** In Vietnamese, in the order in which they are read. Empty: there are none. */
  readonly items: readonly string[]
  /** Null: not held against a text of law. */
  readonly legalBasis: string | null
}
