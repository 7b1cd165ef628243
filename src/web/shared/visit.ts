import type { Text } from '#kernel/index.ts'
import { type Paths, pathsIn } from '../paths.ts'
import type { WebDeps } from '../web-deps.ts'
import type { Language } from './language.ts'
import { say, withoutLanguage } from './language.ts'
import type { Reference } from './reference.ts'

/** One request as handlers and pages see it: what was asked, in which language, and with what it is answered. */
export interface Visit {
  readonly deps: WebDeps
  readonly language: Language
  readonly paths: Paths
  /** The path without its language, and the query as it was sent. */
  readonly path: string
  readonly query: URLSearchParams
  /** Network address that asks, as far as it is known. */
  readonly address: string
  readonly request: Request
  /** Where the visitor followed a link from: path and query of a page of ours. */
  readonly cameFrom?: string
  /** A value that the route's pattern names, decoded. */
  readonly param: (name: string) => string
  readonly say: (text: Text) => string
  readonly reference: () => Promise<Reference>
}

export interface Asked {
  readonly language: Language
  readonly request: Request
  readonly address: string
  readonly param: (name: string) => string | undefined
  readonly reference: () => Promise<Reference>
}

export function beginVisit(deps: WebDeps, { language, request, address, param, reference }: Asked): Visit {
  const url = new URL(request.url)
  const path = withoutLanguage(url.pathname)
  const cameFrom = ownPage(url, request.headers.get('referer'))
  return {
    deps,
    language,
    ...(cameFrom && { cameFrom }),
    paths: pathsIn(language),
    path,
    query: url.searchParams,
    address,
    request,
    param: (name) => param(name) ?? '',
    say: (text) => say(language, text),
    reference,
  }
}

function ownPage({ origin }: URL, referer: string | null): string | undefined {
  if (referer === null || !URL.canParse(referer)) return undefined
  const from = new URL(referer)
  return from.origin === origin ? from.pathname + from.search : undefined
}
