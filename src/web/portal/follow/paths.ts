/** Addresses of what a citizen follows. */
export const followPatterns = {
  dossierSearch: '/ho-so',
  dossier: '/ho-so/:code',
  followEnd: '/ho-so/:code/dong',
  followSlip: '/ho-so/:code/phieu/:slip',
  followFile: '/ho-so/:code/tep/:file',
} as const

/** Their builders; `at` puts a path into the language. */
export function followPathsIn(at: (path: string) => string) {
  const dossier = (code: string) => at(`/ho-so/${encodeURIComponent(code)}`)
  return {
    dossierSearch: () => at('/ho-so'),
    dossier,
    followEnd: (code: string) => `${dossier(code)}/dong`,
    followSlip: (code: string, slip: string) => `${dossier(code)}/phieu/${slip}`,
    followFile: (code: string, id: string) => `${dossier(code)}/tep/${id}`,
  }
}
