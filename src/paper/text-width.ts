/** Width of one line of bold Times in em, near enough to keep words whole and to draw a rule under it. */
export function lineWidth(line: string): number {
  return [...line.normalize('NFD').replace(/\p{M}/gu, '')].reduce((width, letter) => width + letterWidth(letter), 0)
}

function letterWidth(letter: string): number {
  if (letter === ' ') return 0.25
  if (/[mwMW]/u.test(letter)) return 0.9
  if (/[iljtfrI.,;:()/-]/u.test(letter)) return 0.38
  return /\p{Lu}/u.test(letter) ? 0.72 : 0.53
}
