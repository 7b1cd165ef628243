// Numbers below are kept for reference data, so that a later release of it cannot meet what was created here.
const firstCreatedId = 100_000
const codePrefix = 'MC-NEW-'

/** The number for what is created next, when `greatest` is the greatest that was given. */
export function nextId(greatest: number): number {
  return Math.max(greatest + 1, firstCreatedId)
}

export function createdCode(id: number): string {
  return `${codePrefix}${id}`
}

export function wasCreated({ code }: { readonly code: string }): boolean {
  return code.startsWith(codePrefix)
}
