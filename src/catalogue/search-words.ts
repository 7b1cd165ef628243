import { fold, normalise } from '#kernel/index.ts'

/** One word as it was written and without its marks: `mở`, `mo`. */
export interface Word {
  readonly written: string
  readonly plain: string
}

// A pasted page of text is no question; reading all of it would only cost time.
const longestRead = 200

export function wordsOf(text: string): readonly Word[] {
  const written =
    normalise(text.slice(0, longestRead))
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return written.map((word) => ({ written: word, plain: fold(word) }))
}

/** What people write around the thing that they want; it names none. */
const filler = new Set(
  'toi em minh muon can xin lam nho hoi cho thi la o dau the nao cach thu tuc nhu bao nhieu ho so can gi'.split(' '),
)

/** Without the words around it; all of them where nothing else is left. */
export function tellingWords(words: readonly Word[]): readonly Word[] {
  const telling = words.filter(({ plain }) => !filler.has(plain))
  return telling.length > 0 ? telling : words
}

/** Whether one slip of the finger makes `a` of `b`: a letter more, less or other, or two of them swapped. */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || a === b) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  const rest = (text: string, from: number) => text.slice(from)
  if (short.length < long.length) return rest(short, same) === rest(long, same + 1)
  const isSwapped = short[same] === long[same + 1] && short[same + 1] === long[same]
  return rest(short, same + 1) === rest(long, same + 1) || (isSwapped && rest(short, same + 2) === rest(long, same + 2))
}
