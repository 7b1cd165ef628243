/** Addresses of what citizens ask of dossiers of one's unit. */
export const requestPatterns = {
  requests: '/lam-viec/de-nghi',
  requestDecline: '/lam-viec/ho-so/:code/tra-loi-de-nghi',
} as const

export function requestPathsIn(at: (path: string) => string) {
  return {
    requests: () => at(requestPatterns.requests),
    /** The form by which what a citizen asked of this dossier is not granted. */
    requestDecline: (code: string) => at(`/lam-viec/ho-so/${encodeURIComponent(code)}/tra-loi-de-nghi`),
  }
}
