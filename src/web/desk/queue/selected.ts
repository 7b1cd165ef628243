import type { Seen } from '#worklist/index.ts'

/** How a form names a dossier: its code, and the newest action that was seen in the row. */
export function selectionOf({ code, version }: { readonly code: string; readonly version: number }): string {
  return `${code} ${version}`
}

/** The dossiers that a form names, each once; what names none is left out. */
export function readSelected(values: readonly string[]): readonly Seen[] {
  const seen = new Map<string, Seen>()
  for (const value of values) {
    const [, code, number] = /^([^\s\p{Cc}]{1,64}) ([1-9]\d{0,8})$/u.exec(value) ?? []
    if (code !== undefined) seen.set(code, { code, seenAction: Number(number) })
  }
  return [...seen.values()]
}
