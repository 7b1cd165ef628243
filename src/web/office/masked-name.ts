/**
 * A person's name for a page that anybody may open: first letters only (`V. T. M.`). A dossier's code is guessable by
 * design, so a code alone must not open who its owner is.
 */
export function maskedName(fullName: string): string {
  return fullName
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => `${[...word][0]?.toLocaleUpperCase('vi') ?? ''}.`)
    .join(' ')
}
