/** Pages that have a place for a text; each procedure has one besides. */
export const placeKeys = ['first-page', 'how-to-file', 'receipt', 'follow', 'pay'] as const
export type SpokenKey = (typeof placeKeys)[number] | `procedure-${string}`

/** Under which name the text about a procedure lies. */
export function procedureKey(code: string): SpokenKey {
  return `procedure-${code}`
}

/** What a code may hold to be the name of a file: nothing that leads to another folder. */
const fileName = /^[\p{L}\d][\p{L}\d._-]*$/u

/** Every text for which there is a place, with these procedures; a code that cannot be in the name of a file has none. */
export function spokenKeys(procedureCodes: readonly string[]): readonly SpokenKey[] {
  const codes = procedureCodes.filter((code) => fileName.test(code))
  return [...placeKeys, ...new Set(codes.map(procedureKey))]
}
