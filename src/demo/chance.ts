/** Repeatable chance: the same seed gives the same answers in the same order, on every machine. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  readonly happens: (probability: number) => boolean
  readonly pick: <T>(choices: readonly [T, ...(readonly T[])] | readonly T[]) => T
  /** One of `choices`, each as likely as its weight says. */
  readonly weighted: <T>(choices: Weighted<T>) => T
}

export interface Weighted<T> {
  readonly choices: readonly T[]
  /** Running sums of the weights, in the order of `choices`. */
  readonly sums: readonly number[]
}

/** Choices with the weight that `weigh` gives each; prepared once, drawn from often. */
export function weigh<T>(choices: readonly T[], weigher: (choice: T) => number): Weighted<T> {
  const sums: number[] = []
  for (const choice of choices) sums.push((sums.at(-1) ?? 0) + weigher(choice))
  return { choices, sums }
}

/** Chance that `seed` decides. Give every dossier a seed of its own, so that a change to one leaves the others alone. */
export function chanceFrom(seed: string): Chance {
  const next = numbersFrom(seed)
  const whole = (low: number, high: number) => low + Math.floor((next() / 2 ** 32) * (high - low + 1))
  return {
    whole,
    happens: (probability) => next() / 2 ** 32 < probability,
    pick: (choices) => at(choices, whole(0, choices.length - 1)),
    weighted: ({ choices, sums }) => {
      const aim = (next() / 2 ** 32) * (sums.at(-1) ?? 0)
      return at(choices, firstAbove(sums, aim))
    },
  }
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error(`nothing to choose from (${list.length} choices, place ${index})`)
  return found
}

function firstAbove(sums: readonly number[], aim: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > aim) high = middle
    else low = middle + 1
  }
  return low
}

/** sfc32 (public domain, C. Doty-Humphrey), seeded by FNV-1a of the text: unsigned 32-bit numbers. */
function numbersFrom(seed: string): () => number {
  let hash = 0x811c9dc5
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  let [a, b, c, counter] = [hash | 0, hash ^ 0x9e3779b9, ~hash, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) next()
  return next
}
