import { answerFramed, type Page, type PageOptions } from '../shared/page.tsx'
import { portalFrame } from '../shared/portal-frame.tsx'
import { contentPolicy } from '../shared/security-headers.ts'
import type { Visit } from '../shared/visit.ts'

/** A page of the citizens' portal: phone first, light, in everyday words. */
export function answerPortal(visit: Visit, page: Page, options: PageOptions = {}): Response {
  // The corner leads to the account where there is a session.
  const frame = portalFrame(visit)
  const hasScript = frame.script !== undefined || page.script !== undefined
  const policy = { 'content-security-policy': contentPolicy({ hasScript }) }
  const headers = { vary: 'cookie', ...policy, ...options.headers }
  const framed = { page: { section: 'procedures', ...page }, frame }
  return answerFramed(visit, framed, { ...options, headers })
}
