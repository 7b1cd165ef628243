import type { WebDeps } from '../web-deps.ts'

/** Where a procedure is filed on the national portal; undefined where this portal takes filings itself. */
export function nationalAddress({ nationalPortal }: Pick<WebDeps, 'nationalPortal'>, code: string): string | undefined {
  if (nationalPortal === undefined) return undefined
  const url = new URL(nationalPortal)
  url.searchParams.set('MaTTHC', code)
  return url.href
}
