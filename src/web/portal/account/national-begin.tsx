import { mayJoin } from '#identity/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import { answerNotFound } from '../../shared/error-pages.tsx'
import { ownAddress, redirectTo, seeOther } from '../../shared/redirect-to.ts'
import { wholeAddress } from '../../shared/site-address.ts'
import type { Visit } from '../../shared/visit.ts'
import type { CitizenVisit } from '../citizen-visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { keepUnderWay, type UnderWay } from './national-cookie.ts'
import { accountPatterns } from './paths.ts'

/** Leads to the national identity. */
export async function answerNationalSignIn(visit: Visit): Promise<Response> {
  const returnTo = ownAddress(visit.query.get('ve') ?? '')
  return begin(visit, { ...(returnTo && { returnTo }) })
}

/** Leads there from an account that is to be joined with it; who came in long ago proves first that it is theirs. */
export async function takeNationalJoin(visit: CitizenVisit): Promise<Response> {
  const { session, deps, paths } = visit
  if (deps.national === undefined) return seeOther(paths.myAccount())
  if (!mayJoin(session, deps.clock.now())) return answerNotFresh(visit)
  return begin(visit, { joining: session.id, returnTo: paths.myAccount('dinh-danh') })
}

async function begin(visit: Visit, asked: Omit<UnderWay, 'secret'>): Promise<Response> {
  const { deps } = visit
  if (deps.national === undefined) return answerNotFound(visit)
  const secret = Buffer.from(deps.random.bytes(32)).toString('base64url')
  const journey = { secret, returnTo: returnAddress(visit) }
  const address = await deps.national.begin(journey, asked.joining !== undefined)
  if (!address.ok) return answerNationalRefused(visit, address.refusal)
  const lead = asked.joining === undefined ? redirectTo : seeOther
  return lead(address.value, { ...keepUnderWay(visit, { secret, ...asked }), 'cache-control': 'no-store' })
}

/** Where the provider sends the browser back to, as it was registered there. */
export function returnAddress(visit: Visit): string {
  return wholeAddress(visit, accountPatterns.nationalReturn)
}

const title: Text = { vi: 'Chưa đăng nhập được bằng định danh quốc gia', en: 'Not signed in by the national identity' }

/** Says why, and offers both ways again. */
export function answerNationalRefused(visit: Visit, { code, message }: Refusal, cookies: readonly string[] = []) {
  const { say, paths } = visit
  const main = (
    <>
      <h1>{say(title)}</h1>
      <p>{say(message)}</p>
      <p>
        <a class="button" href={paths.citizenSignIn()}>
          {say({ vi: 'Đăng nhập lại', en: 'Sign in again' })}
        </a>
      </p>
    </>
  )
  const status = code === 'national-unreachable' ? 503 : 401
  const response = answerPortal(visit, { title: say(title), section: 'account', main }, { status, cache: 'no-store' })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

function answerNotFresh(visit: CitizenVisit): Response {
  const { say, paths } = visit
  const heading: Text = { vi: 'Hãy đăng nhập lại trước khi liên kết', en: 'Sign in again before joining' }
  const main = (
    <>
      <h1>{say(heading)}</h1>
      <p>
        {say({
          vi: 'Bạn đã đăng nhập từ lâu. Để chắc rằng số điện thoại này vẫn là của bạn, hãy nhận mã mới rồi bấm liên kết lại.',
          en: 'You signed in a while ago. To be sure that this number is still yours, get a new code and join then.',
        })}
      </p>
      <p>
        <a class="button" href={paths.citizenSignIn(paths.myAccount())}>
          {say({ vi: 'Nhận mã mới', en: 'Get a new code' })}
        </a>
      </p>
    </>
  )
  return answerPortal(visit, { title: say(heading), section: 'account', main }, { status: 409, cache: 'no-store' })
}
