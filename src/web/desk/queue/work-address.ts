/** What the address of the page of work carries; a missing value is left out of it. */
export interface WorkAddress {
  /** Which tab. */
  readonly hang?: string | undefined
  /** Code, name or identity number. */
  readonly tim?: string | undefined
  /** Procedure, by its code. */
  readonly 'thu-tuc'?: string | undefined
  /** Who holds it: one of `whoWords`, or an account. */
  readonly nguoi?: string | undefined
  /** Unit, by its code. */
  readonly 'don-vi'?: string | undefined
  /** Of the tab of filings: which of them. */
  readonly 'tinh-trang'?: string | undefined
  readonly trang?: string | undefined
  /** What has just been done, and to which dossier. */
  readonly xong?: string | undefined
  readonly 'ho-so'?: string | undefined
}

/** Who holds it, where no officer is named. An account has no underscore, so that none is mistaken for these. */
export const whoWords = { mine: '_toi', nobody: '_chua-nhan', all: '_moi-nguoi' } as const

const kept = ['hang', 'tim', 'thu-tuc', 'nguoi', 'don-vi', 'tinh-trang', 'trang'] as const

/** The address as it was asked, without what was done before. */
export function workAddressOf(query: URLSearchParams): WorkAddress {
  return Object.fromEntries(kept.flatMap((name) => (query.get(name)?.trim() ? [[name, query.get(name)?.trim()]] : [])))
}
