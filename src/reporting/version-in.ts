import { isValidDuring, latestVersion, type Period, type Validity } from '#kernel/index.ts'

/** How something stood in the period: its last version then, or, where it had ended before, its last one before. */
export function versionIn<T extends Validity & { readonly id: number }>(
  versions: readonly T[],
  id: number,
  period: Period,
): T {
  const own = versions.filter((version) => version.id === id)
  const version =
    latestVersion(own.filter((each) => isValidDuring(each, period))) ??
    latestVersion(own.filter((each) => each.validFrom <= period.to)) ??
    own[0]
  if (version === undefined) throw new Error(`figures are kept of ${id}, which nothing has a name for`)
  return version
}
