/**
 * OWASP ASVS 5.0, 3.4: what a page may load and who may frame it. No page has a style of its own or a script in it; those of
 * the desk may load one of ours, which talks to this site alone. `formsTo`: another site to which a form may lead on.
 */
export function contentPolicy({
  hasScript,
  formsTo,
}: {
  readonly hasScript: boolean
  readonly formsTo?: string
}): string {
  return [
    "default-src 'none'",
    ...(hasScript ? ["script-src 'self'", "connect-src 'self'"] : []),
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    `form-action 'self'${formsTo === undefined ? '' : ` ${formsTo}`}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What every answer carries that says nothing else itself. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy({ hasScript: false }),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Addresses hold dossier codes: they go nowhere else.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** What answers carry besides where people reach the site by https: browsers come by nothing else for a year (OWASP ASVS 5.0, 3.4.1). */
export const secureTransport: Readonly<Record<string, string>> = { 'strict-transport-security': 'max-age=31536000' }
