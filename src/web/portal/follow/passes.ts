import { parse, serialize } from 'hono/utils/cookie'
import { lookUpLimits, type Pass, readPass, writePass } from '#following/index.ts'
import type { Instant } from '#kernel/index.ts'
import { loadReceiptKey } from '#slip/index.ts'
import type { Visit } from '../../shared/visit.ts'

/** More than one family follows at once. */
const most = 5

function isSecure({ deps }: Visit): boolean {
  return deps.publicAddress?.startsWith('https:') ?? false
}

function cookieName(visit: Visit): string {
  return isSecure(visit) ? '__Host-motcua-ho-so' : 'motcua-ho-so'
}

/** The passes that the browser holds and that are still good. */
async function passesOf(visit: Visit): Promise<readonly Pass[]> {
  const name = cookieName(visit)
  const value = parse(visit.request.headers.get('cookie') ?? '', name)[name] ?? ''
  if (value === '') return []
  const key = await loadReceiptKey(visit.deps.db)
  const now = visit.deps.clock.now()
  return value
    .split(' ')
    .slice(0, most)
    .flatMap((text) => readPass(key, text, now) ?? [])
}

/** Whether the browser holds a pass for this subject. */
export async function hasPass(visit: Visit, subject: string): Promise<boolean> {
  return (await passesOf(visit)).some((pass) => pass.subject === subject)
}

/** Header that makes the browser keep these passes beside what it has, until it is closed; the secret itself is kept nowhere. */
export async function keepPasses(visit: Visit, fresh: readonly Pass[]): Promise<Readonly<Record<string, string>>> {
  const old = (await passesOf(visit)).filter(({ subject }) => fresh.every((pass) => pass.subject !== subject))
  return cookieOf(visit, [...fresh, ...old].slice(0, most))
}

/** As `keepPasses`, of a dossier that somebody reached by what it had been handed in as. */
export function keepPassOfDossier(visit: Visit, code: string): Promise<Readonly<Record<string, string>>> {
  const until = (visit.deps.clock.now() + lookUpLimits.passMs) as Instant
  return keepPasses(visit, [{ subject: code, until }])
}

/** Header that makes the browser forget the pass of this subject. */
export async function forgetPass(visit: Visit, subject: string): Promise<Readonly<Record<string, string>>> {
  return cookieOf(
    visit,
    (await passesOf(visit)).filter((pass) => pass.subject !== subject),
  )
}

/** Header that makes the browser forget them all: whoever signs out leaves nothing to whoever sits there next. */
export function forgetPasses(visit: Visit): Promise<Readonly<Record<string, string>>> {
  return cookieOf(visit, [])
}

async function cookieOf(visit: Visit, passes: readonly Pass[]): Promise<Readonly<Record<string, string>>> {
  const key = await loadReceiptKey(visit.deps.db)
  const value = passes.map((pass) => writePass(key, pass)).join(' ')
  const cookie = serialize(cookieName(visit), value, {
    httpOnly: true,
    path: '/',
    sameSite: 'Lax',
    secure: isSecure(visit),
    ...(passes.length === 0 ? { maxAge: 0 } : {}),
  })
  return { 'set-cookie': cookie }
}
