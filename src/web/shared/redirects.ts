import type { Context } from 'hono'
import { withoutLanguage } from './language.ts'

/** `?lang=en`, as people type it, leads to the address that says so in its path. */
export function redirectTypedLanguage(context: Context): Response | undefined {
  const url = new URL(context.req.url)
  const typed = url.searchParams.get('lang')
  if (typed !== 'en' && typed !== 'vi') return undefined
  url.searchParams.delete('lang')
  const path = withoutLanguage(url.pathname)
  const target = typed === 'en' ? `/en${path === '/' ? '' : path}` : path
  return context.redirect(target + url.search, 302)
}

export function redirectTrailingSlash(context: Context): Response | undefined {
  const { pathname, search } = new URL(context.req.url)
  const isPlain = /^(\/[^/]+)+\/$/u.test(pathname)
  return isPlain ? context.redirect(pathname.slice(0, -1) + search, 301) : undefined
}
