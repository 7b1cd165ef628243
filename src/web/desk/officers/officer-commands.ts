import {
  disableOfficer,
  enableOfficer,
  endHolding,
  generatePassword,
  giveHolding,
  type Managed,
  type Officer,
  posts,
  resetPassword,
  resetTotp,
  setTotpRequired,
} from '#identity/index.ts'
import type { Decision, Text } from '#kernel/index.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { managedOfficer } from './managed.ts'
import { choicesOf } from './new-officer-page.tsx'
import { answerOfficerPage } from './officer-page.tsx'
import { answerPassword } from './password-shown.tsx'
import { errorOf, readTerm } from './read-term.ts'

type Run = (visit: OfficerVisit, managed: Managed) => Promise<Decision<Officer>>

/** One thing done to the account of the address: `done` is the word by which its page then tells it. */
function command(done: string | ((visit: OfficerVisit) => string), run: Run) {
  return async (visit: OfficerVisit): Promise<Response> => {
    const officer = await managedOfficer(visit)
    if (officer instanceof Response) return officer
    const { account } = officer
    const result = await run(visit, { by: visit.officer, account })
    if (!result.ok) return answerOfficerPage(visit, officer, [errorOf(result.refusal)])
    return seeOther(visit.paths.officer(account, typeof done === 'string' ? done : done(visit)))
  }
}

export const takeStop = command('ngung', ({ deps }, managed) => disableOfficer(deps, managed))
export const takeStart = command('mo-lai', ({ deps }, managed) => enableOfficer(deps, managed))
export const takeTotpReset = command('xoa-ma', ({ deps }, managed) => resetTotp(deps, managed))

const isRequired = ({ form }: OfficerVisit) => form.text('bat-buoc') === 'co'

export const takeTotpRule = command(
  (visit) => (isRequired(visit) ? 'bat-buoc-ma' : 'khong-bat-buoc'),
  (visit, managed) => {
    visit.note({ details: { required: isRequired(visit) } })
    return setTotpRequired(visit.deps, { ...managed, isRequired: isRequired(visit) })
  },
)

/** Takes a post back, also that of a unit which is no more. */
export const takePostEnd = command('thu-vai-tro', (visit, managed) => {
  const { form, organisation, deps } = visit
  const post = posts.find((known) => known === form.text('thu')) ?? 'importer'
  const unit = organisation.units.find(({ id }) => `${id}` === form.text('cua'))
  visit.note({ details: { post } })
  return endHolding(deps, { ...managed, holding: { post, unitId: unit?.id ?? null } })
})

export async function takePost(visit: OfficerVisit): Promise<Response> {
  const { term, errors } = readTerm(visit.form, choicesOf(visit))
  if (term !== undefined) {
    visit.note({ details: { post: term.post } })
    return command('vai-tro', ({ deps }, managed) => giveHolding(deps, { ...managed, term }))(visit)
  }
  const officer = await managedOfficer(visit)
  return officer instanceof Response ? officer : answerOfficerPage(visit, officer, errors)
}

/** A new password of our making, told once. */
export async function takePasswordReset(visit: OfficerVisit): Promise<Response> {
  const officer = await managedOfficer(visit)
  if (officer instanceof Response) return officer
  const password = generatePassword(visit.deps.random)
  const reset = await resetPassword(visit.deps, { by: visit.officer, account: officer.account, password })
  if (!reset.ok) return answerOfficerPage(visit, officer, [errorOf(reset.refusal)])
  return answerPassword(visit, { officer, password, done: resetDone })
}

const resetDone: Text = {
  vi: 'Đã đặt lại mật khẩu; mọi phiên của cán bộ đã kết thúc.',
  en: 'The password is reset; all sessions of the officer have ended.',
}
