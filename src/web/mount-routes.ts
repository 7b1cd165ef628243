import type { Context, Hono } from 'hono'
import { answerOfficer } from './desk/answer-officer.ts'
import { answerForeignForm } from './desk/refused-pages.tsx'
import { answerCitizen } from './portal/answer-citizen.ts'
import { checkedRoutes, type Method, type PublicRoute, type Route } from './route.ts'
import { answerMethodNotAllowed } from './shared/error-pages.tsx'
import { isFromElsewhere } from './shared/form-seal.ts'
import type { Visit } from './shared/visit.ts'

type Begin = (context: Context) => Visit

/** Makes the application answer these lines in both languages, and refuse what none of them takes. */
export function mountRoutes(app: Hono, routes: readonly Route[], begin: Begin): void {
  const checked = checkedRoutes(routes)
  for (const path of new Set(checked.map((route) => route.path))) {
    const here = checked.filter((route) => route.path === path)
    for (const address of addressesOf(here)) {
      for (const route of here) app.on(methodOf(route), address, (context) => answer(route, begin(context)))
      app.all(address, (context) => answerMethodNotAllowed(begin(context), here.map(methodOf)))
    }
  }
}

function methodOf({ method = 'GET' }: Route): Method {
  return method
}

function addressesOf(routes: readonly Route[]): readonly string[] {
  const [{ path } = { path: '/' }] = routes
  const hasNoLanguage = routes.some((route) => route.permission === 'public' && route.hasNoLanguage)
  return hasNoLanguage ? [path] : [path, `/en${path === '/' ? '' : path}`]
}

function answer(route: Route, visit: Visit): Promise<Response> {
  if (route.permission === 'public') return answerEverybody(route, visit)
  return route.permission === 'citizen' ? answerCitizen(route, visit) : answerOfficer(route, visit)
}

async function answerEverybody(route: PublicRoute, visit: Visit): Promise<Response> {
  const isForeign = route.method === 'POST' && isFromElsewhere(visit.request)
  const response = isForeign ? answerForeignForm(visit) : await route.answer(visit)
  const { deps, path } = visit
  deps.recordAccess({ at: deps.clock.now(), event: route.audit, path, status: response.status })
  return response
}
