/** A group smaller than this is not shown: among four people, officers know who said what. */
export const smallestShown = 5

/**
 * Which of these groups may be shown beside their total. Small ones may not; nor may the next smallest, where what is hidden could
 * otherwise be got from the total by subtraction and would be fewer than `smallestShown`. A group of nobody hides nothing.
 */
export function shownGroups<Key>(counts: ReadonlyMap<Key, number>): ReadonlySet<Key> {
  const bySize = [...counts].filter(([, count]) => count > 0).toSorted(([, a], [, b]) => a - b)
  let hidden = 0
  const shown: Key[] = []
  for (const [key, count] of bySize) {
    const isExposed = hidden > 0 && hidden < smallestShown
    if (count < smallestShown || isExposed) hidden += count
    else shown.push(key)
  }
  return new Set(shown)
}
