import type { Visit } from './visit.ts'

/** Where people reach the site: as it is set, else where this visit came to. */
export function siteOrigin({ deps, request }: Pick<Visit, 'deps' | 'request'>): string {
  return deps.publicAddress ?? new URL(request.url).origin
}

/** The whole address of a path, for papers, square codes and other sites. */
export function wholeAddress(visit: Pick<Visit, 'deps' | 'request'>, path: string): string {
  return new URL(path, siteOrigin(visit)).href
}
