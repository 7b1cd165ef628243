import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { operatorFaultOf } from '#db/index.ts'
import { OperatorFault } from '#kernel/index.ts'
import { checkedRoutes, type Route } from './route.ts'
import { routes } from './routes.ts'
import { deliver } from './shared/deliver.ts'
import { answerFault, answerMethodNotAllowed, answerNotFound, answerOperatorFault } from './shared/error-pages.tsx'
import { redirectTrailingSlash, redirectTypedLanguage } from './shared/redirects.ts'
import { referenceReader } from './shared/reference.ts'
import { securityHeaders } from './shared/security-headers.ts'
import { beginVisit, type Visit } from './shared/visit.ts'
import type { WebDeps } from './web-deps.ts'

type Begin = (context: Context) => Visit

/** The web faces as one application that answers requests; it opens no port and starts no work of its own. */
export function createApp(deps: WebDeps): Hono {
  const begin = visitsOf(deps)
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    context.res = await deliver(context.req.raw, context.res)
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value)
  })
  app.use(async (context, next) => redirectTypedLanguage(context) ?? (await next()))
  for (const route of checkedRoutes(routes)) mount(app, route, begin)
  app.notFound((context) => redirectTrailingSlash(context) ?? answerNotFound(begin(context)))
  app.onError((error, context) => answerError(error, begin(context)))
  return app
}

function visitsOf(deps: WebDeps): Begin {
  const reference = referenceReader(deps.db, deps.clock)
  return (context) => {
    const url = new URL(context.req.url)
    const language = /^\/en(\/|$)/u.test(url.pathname) ? 'en' : 'vi'
    const { req } = context
    return beginVisit(deps, {
      language,
      url,
      referer: req.header('referer'),
      param: (name) => req.param(name),
      reference,
    })
  }
}

function mount(app: Hono, route: Route, begin: Begin): void {
  const prefixed = `/en${route.path === '/' ? '' : route.path}`
  for (const path of route.hasNoLanguage ? [route.path] : [route.path, prefixed]) {
    app.get(path, async (context) => {
      const visit = begin(context)
      const response = await route.answer(visit)
      record(visit, route, response.status)
      return response
    })
    app.all(path, (context) => answerMethodNotAllowed(begin(context)))
  }
}

function record({ deps, path }: Visit, { audit }: Route, status: number): void {
  deps.recordAccess({ at: deps.clock.now(), event: audit, path, status })
}

function answerError(error: Error, visit: Visit): Response {
  const { deps, path } = visit
  const fault = error instanceof OperatorFault ? error : operatorFaultOf(error)
  const number = randomUUID().slice(0, 8)
  deps.recordFault({ at: deps.clock.now(), number, path, error })
  return fault ? answerOperatorFault(visit, fault.refusal) : answerFault(visit, number)
}
