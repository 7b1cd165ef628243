/**
 * Runs work at most `atOnce` at a time, in the order asked. Answers undefined, at once and without running it, where
 * `waiting` others wait already.
 */
export function createQueue({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }) {
  const line: (() => void)[] = []
  let running = 0

  return async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (line.length >= waiting) return undefined
    if (running >= atOnce) await new Promise<void>((resolve) => line.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      // The place goes to the next in line, who does not count again.
      const next = line.shift()
      if (next) next()
      else running -= 1
    }
  }
}
