import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { OperatorFault } from '#kernel/index.ts'
import { checkedRoutes, type Route } from './route.ts'
import { routes } from './routes.ts'
import { deliver } from './shared/deliver.ts'
import { answerFault, answerMethodNotAllowed, answerNotFound, answerOperatorFault } from './shared/error-pages.tsx'
import type { Language } from './shared/language.ts'
import { securityHeaders } from './shared/security-headers.ts'
import { beginVisit, type Visit } from './shared/visit.ts'
import type { WebDeps } from './web-deps.ts'

/** The web faces as one application that answers requests; it opens no port and starts no work of its own. */
export function createApp(deps: WebDeps): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    context.res = await deliver(context.req.raw, context.res)
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value)
  })
  app.use(redirectTypedLanguage)
  for (const route of checkedRoutes(routes)) mount(app, route, deps)
  app.notFound((context) => redirectTrailingSlash(context) ?? answerNotFound(visitOf(context, deps)))
  app.onError((error, context) => answerError(error, visitOf(context, deps)))
  return app
}

function mount(app: Hono, route: Route, deps: WebDeps): void {
  const prefixed = `/en${route.path === '/' ? '' : route.path}`
  for (const path of route.hasNoLanguage ? [route.path] : [route.path, prefixed]) {
    app.get(path, async (context) => {
      const visit = visitOf(context, deps)
      const response = await route.answer(visit)
      const { method } = context.req
      deps.recordAccess({ at: deps.clock.now(), event: route.audit, method, path: visit.path, status: response.status })
      return response
    })
    app.all(path, (context) => answerMethodNotAllowed(visitOf(context, deps)))
  }
}

function visitOf(context: Context, deps: WebDeps): Visit {
  const url = new URL(context.req.url)
  const language: Language = /^\/en(\/|$)/u.test(url.pathname) ? 'en' : 'vi'
  return beginVisit(deps, { language, url, param: (name) => context.req.param(name) })
}

/** `?lang=en`, as people type it, leads to the address that says so in its path. */
async function redirectTypedLanguage(context: Context, next: () => Promise<void>): Promise<Response | undefined> {
  const url = new URL(context.req.url)
  const typed = url.searchParams.get('lang')
  if (typed !== 'en' && typed !== 'vi') {
    await next()
    return undefined
  }
  url.searchParams.delete('lang')
  // One slash: `//host` would lead to another site.
  const path = url.pathname.replace(/^\/+/u, '/').replace(/^\/en(?=\/|$)/u, '')
  const target = typed === 'en' ? `/en${path === '/' ? '' : path}` : path || '/'
  return context.redirect(target + url.search, 302)
}

function redirectTrailingSlash(context: Context): Response | undefined {
  const { pathname, search } = new URL(context.req.url)
  const isPlain = /^(\/[^/]+)+\/$/u.test(pathname)
  return isPlain ? context.redirect(pathname.slice(0, -1) + search, 301) : undefined
}

function answerError(error: Error, visit: Visit): Response {
  const { deps, path } = visit
  if (error instanceof OperatorFault) return answerOperatorFault(visit, error.refusal)
  const number = randomUUID().slice(0, 8)
  deps.recordFault({ at: deps.clock.now(), number, path, error })
  return answerFault(visit, number)
}
