/** What a form with papers carries: the file control of each paper, and what a button beside a page asks for. */
export const uploadFields = {
  file: (paper: number) => `papers.${paper}.file`,
  /** Name of the buttons; the desk's have the same. */
  intent: 'lam',
  /** Sends the chosen files and stays on the page. */
  add: 'them-trang',
  /** Takes a page off, puts it before the one before it: the id of its attachment stands behind. */
  remove: 'go-tep:',
  moveUp: 'len-tep:',
} as const

/** The number of the paper to which a file control belongs; undefined for another field. */
export function paperOf(field: string): number | undefined {
  const number = /^papers\.(\d{1,3})\.file$/u.exec(field)?.[1]
  return number === undefined ? undefined : Number(number)
}
