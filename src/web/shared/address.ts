/** A query with its question mark, of what has a value; nothing where nothing has. */
export function search(query: object): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}
