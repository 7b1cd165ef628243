// Numbers below are kept for reference data, so that a later release of it cannot meet what was created here.
const firstCreatedId = 100_000
const codePrefix = 'MC-NEW-'

/** The number after the greatest of `ids` that were given to created things. */
export function nextId(ids: readonly number[]): number {
  return ids.reduce((greatest, id) => Math.max(greatest, id), firstCreatedId - 1) + 1
}

export function nextOrder(listed: readonly { readonly listOrder: number }[]): number {
  return listed.reduce((greatest, { listOrder }) => Math.max(greatest, listOrder), 0) + 1
}

export function createdCode(id: number): string {
  return `${codePrefix}${id}`
}

export function wasCreated({ code }: { readonly code: string }): boolean {
  return code.startsWith(codePrefix)
}
