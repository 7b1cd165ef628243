/** Addresses at which anybody finds out whether a result is genuine. */
export const verifyPatterns = {
  verify: '/xac-minh',
  verified: '/xac-minh/:hash',
} as const

export function verifyPathsIn(at: (path: string) => string) {
  return {
    verify: () => at('/xac-minh'),
    /** `hash`: of the file, or a code that it begins with. */
    verified: (hash: string) => at(`/xac-minh/${hash}`),
  }
}
