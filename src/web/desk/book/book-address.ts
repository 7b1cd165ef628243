/** What the address of the register book carries. */
export interface BookAddress {
  /** Days, as ISO. */
  readonly tu?: string | undefined
  readonly den?: string | undefined
  /** Unit, by its code. */
  readonly 'don-vi'?: string | undefined
  readonly trang?: string | undefined
}
