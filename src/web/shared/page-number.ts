/** The page that an address asks for: 1 where it asks for none, or for nonsense. */
export function readPage(text: string | null): number {
  return /^[1-9]\d{0,5}$/u.test(text ?? '') ? Number(text) : 1
}

/** What the address of a page carries; the first page carries nothing. */
export function pageQuery(page: number): { readonly trang?: string } {
  return page > 1 ? { trang: `${page}` } : {}
}
