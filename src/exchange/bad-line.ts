import type { Text } from '#kernel/index.ts'

/** What is wrong with one line of a register. */
export interface Fault {
  /** The column (of a book: its heading); `header` for the first line, `line` where it cannot be divided into columns. */
  readonly column: string
  /** What stands there, cut to a readable length. */
  readonly found: string
  readonly expected: Text
}

export interface BadLine extends Fault {
  /** Line of the file on which the record begins, from 1. */
  readonly line: number
}

/** A fault made only when somebody will read it, for it may take long to find what was meant. */
export type MakeFault = () => Fault

/** Bad lines as they come: the first hundred are kept, the rest only counted. */
export interface BadLines {
  readonly add: (line: number, fault: MakeFault) => void
  readonly listed: () => readonly BadLine[]
  readonly count: () => number
}

const listedAtMost = 100
const foundAtMost = 120

export function collectBadLines(): BadLines {
  const listed: BadLine[] = []
  let count = 0
  return {
    add: (line, fault) => {
      count += 1
      if (listed.length >= listedAtMost) return
      const { column, found, expected } = fault()
      listed.push({ line, column, found: readable(found), expected })
    },
    listed: () => listed,
    count: () => count,
  }
}

/** `text` in one line of reasonable length, control characters shown as their symbols. */
function readable(text: string): string {
  const cut = text.length > foundAtMost ? `${text.slice(0, foundAtMost)}… (${text.length})` : text
  return cut.replace(/\p{Cc}/gu, (control) => {
    const code = control.charCodeAt(0)
    return code < 32 ? String.fromCharCode(0x2400 + code) : '␡'
  })
}
