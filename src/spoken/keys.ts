/** Pages that have a place for a text; each procedure has one besides. */
export const placeKeys = ['first-page', 'how-to-file', 'receipt', 'follow', 'pay'] as const
export type SpokenKey = (typeof placeKeys)[number] | `procedure-${string}`

/** Under which name the text about a procedure lies. */
export function procedureKey(code: string): SpokenKey {
  return `procedure-${code}`
}

/** Every text for which there is a place, with these procedures. */
export function spokenKeys(procedureCodes: readonly string[]): readonly SpokenKey[] {
  return [...placeKeys, ...new Set(procedureCodes.map(procedureKey))]
}
