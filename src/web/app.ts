import { randomUUID } from 'node:crypto'
import type { BlockList } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { operatorFaultOf } from '#db/index.ts'
import { OperatorFault } from '#kernel/index.ts'
import { mountRoutes } from './mount-routes.ts'
import { routes } from './routes.ts'
import { clientAddress } from './shared/client-address.ts'
import { deliver } from './shared/deliver.ts'
import { answerFault, answerNotFound, answerOperatorFault } from './shared/error-pages.tsx'
import { redirectTrailingSlash, redirectTypedLanguage } from './shared/redirects.ts'
import { referenceReader } from './shared/reference.ts'
import { secureTransport, securityHeaders } from './shared/security-headers.ts'
import { beginVisit, type Visit } from './shared/visit.ts'
import type { WebDeps } from './web-deps.ts'

/** The web faces as one application that answers requests; it opens no port and starts no work of its own. */
export function createApp(deps: WebDeps): Hono {
  const begin = visitsOf(deps)
  const headers = { ...securityHeaders, ...(deps.publicAddress?.startsWith('https:') ? secureTransport : {}) }
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    context.res = await deliver(context.req.raw, context.res)
    for (const [name, value] of Object.entries(headers))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
  })
  // The database knows no such character, and no address of ours has it.
  app.use(async (context, next) => (/%00/u.test(context.req.url) ? answerNotFound(begin(context)) : await next()))
  app.use(async (context, next) => redirectTypedLanguage(context) ?? (await next()))
  mountRoutes(app, routes, begin)
  app.notFound((context) => redirectTrailingSlash(context) ?? answerNotFound(begin(context)))
  app.onError((error, context) => answerError(error, begin(context)))
  return app
}

function visitsOf(deps: WebDeps): (context: Context) => Visit {
  const reference = referenceReader(deps.db, deps.clock)
  return (context) => {
    const { pathname } = new URL(context.req.url)
    return beginVisit(deps, {
      language: /^\/en(\/|$)/u.test(pathname) ? 'en' : 'vi',
      request: context.req.raw,
      address: addressOf(context, deps.trustedProxies),
      param: (name) => context.req.param(name),
      reference,
    })
  }
}

/** Where the connection comes from; requests that came through none, as in tests, have no address. */
function addressOf(context: Context, proxies: BlockList): string {
  if (context.env?.incoming === undefined) return ''
  return clientAddress(
    getConnInfo(context).remote.address ?? '',
    context.req.header('x-forwarded-for') ?? null,
    proxies,
  )
}

function answerError(error: Error, visit: Visit): Response {
  const { deps, path } = visit
  const fault = error instanceof OperatorFault ? error : operatorFaultOf(error)
  const number = randomUUID().slice(0, 8)
  deps.recordFault({ at: deps.clock.now(), number, path, error })
  return fault ? answerOperatorFault(visit, fault.refusal) : answerFault(visit, number)
}
