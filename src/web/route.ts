import type { AuditEvent } from './shared/journal.ts'
import type { Visit } from './shared/visit.ts'

/** Who may: until people sign in (identity/), everything that is served is public, and nothing that is not public is served. */
export type Permission = 'public'

/** One line of the site: all four must be said. */
export interface Route {
  readonly path: string
  readonly permission: Permission
  readonly audit: AuditEvent
  readonly answer: (visit: Visit) => Response | Promise<Response>
  /** Assets, health and the like have no language and stand outside `/en`. */
  readonly hasNoLanguage?: true
}

/** Refuses a list in which a route, however it came about, lacks its permission or its audit event, or is there twice. */
export function checkedRoutes(routes: readonly Route[]): readonly Route[] {
  for (const { path, permission, audit } of routes) {
    if (!permission) throw new Error(`route ${path} states no permission`)
    if (!audit) throw new Error(`route ${path} states no audit event`)
    if (routes.filter((route) => route.path === path).length > 1) throw new Error(`route ${path} is there twice`)
  }
  return routes
}
