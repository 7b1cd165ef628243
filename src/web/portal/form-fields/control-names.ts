/** How many entries of a page, or rows of a table, the form shows. A key begins with a letter: none is called so. */
export function countName(name: string): string {
  return `_so.${name}`
}

/** Names of the questions that the form shows, so that those which an answer has brought are told from those left empty. */
export const askedField = '_hoi'

/** The commune's name where the address is in another province. */
export function elsewhereName(name: string): string {
  return `${name}.elsewhere`
}

/** The list of communes holds the other provinces too, each under this and its name. */
export const otherProvince = 'tinh:'
