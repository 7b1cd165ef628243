import type { Action } from '#identity/index.ts'
import type { OfficerVisit } from './desk/officer-visit.ts'
import type { CitizenVisit } from './portal/citizen-visit.ts'
import type { AuditEvent } from './shared/audit-events.ts'
import type { Visit } from './shared/visit.ts'

export const methods = ['GET', 'POST'] as const
export type Method = (typeof methods)[number]

interface Line {
  readonly path: string
  /** GET unless told. */
  readonly method?: Method
  readonly audit: AuditEvent
}

/** A line for everybody. */
export interface PublicRoute extends Line {
  readonly permission: 'public'
  readonly answer: (visit: Visit) => Response | Promise<Response>
  /** Assets, health and the like have no language and stand outside `/en`. */
  readonly hasNoLanguage?: true
}

/** A line for officers whose post permits the action somewhere; for which units, the answer asks the visit. */
export interface OfficerRoute extends Line {
  readonly permission: Action
  readonly answer: (visit: OfficerVisit) => Response | Promise<Response>
  /** The value of the address that says what the access was about: a code, an account. */
  readonly subject?: string
}

/** A line for citizens who have signed in, about what is theirs: whose it is, the answer asks the visit. */
export interface CitizenRoute extends Line {
  readonly permission: 'citizen'
  readonly answer: (visit: CitizenVisit) => Response | Promise<Response>
  /** The value of the address that says what the access was about. */
  readonly subject?: string
}

/** One line of the site: address, who may, what is recorded of it, and the answer. */
export type Route = PublicRoute | OfficerRoute | CitizenRoute

/** Refuses a list in which a route, however it came about, lacks its permission or its audit event, or is there twice. */
export function checkedRoutes(routes: readonly Route[]): readonly Route[] {
  const known = new Set<string>()
  for (const { path, method = 'GET', permission, audit } of routes) {
    const line = `${method} ${path}`
    if (!permission) throw new Error(`route ${line} states no permission`)
    if (!audit) throw new Error(`route ${line} states no audit event`)
    if (known.has(line)) throw new Error(`route ${line} is there twice`)
    known.add(line)
  }
  return routes
}
