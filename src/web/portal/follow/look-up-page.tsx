import { findDossier } from '#dossier/index.ts'
import { findReference } from '#filing/index.ts'
import { proveReceipt } from '#following/index.ts'
import { normalise, type Refusal, type Text } from '#kernel/index.ts'
import { answerFormRefused } from '../../desk/refused-pages.tsx'
import { isCode, noSuchDossier } from '../../dossier/shown-dossier.ts'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { readForm } from '../../shared/form.ts'
import { redirectTo, seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { codeAsWritten, codeField, LookUpForm, secretField } from './look-up-form.tsx'
import { FromNationalPortal } from './national-look-up-form.tsx'
import { keepPasses } from './passes.ts'

const title: Text = { vi: 'Hồ sơ của tôi đến đâu rồi?', en: 'Where is my dossier?' }

/** Asks for code and secret; `?ma=` alone leads to what anybody may see of that dossier. */
export async function answerLookUp(visit: Visit): Promise<Response> {
  const typed = visit.query.get(codeField)
  if (typed === null) return answerForm(visit, '', [])
  const code = tidyCode(typed)
  if (code === '') return answerForm(visit, '', [codeMissing])
  const isThere = isCode(code) && (await findDossier(visit.deps.db, code)) !== undefined
  if (isThere) return redirectTo(visit.paths.dossier(code))
  if (findReference(code) !== undefined) return answerAskSecret(visit, code)
  return answerForm(visit, typed, [{ field: codeField, message: noSuchDossier(typed) }])
}

/** Whoever shows the secret is let in; without one, what anybody may see. */
export async function takeLookUp(visit: Visit): Promise<Response> {
  const sent = await readForm(visit.request)
  if (!sent.ok) return answerFormRefused(visit, sent.refusal)
  const typed = sent.value.text(codeField)
  const code = tidyCode(typed)
  const secret = normalise(sent.value.text(secretField))
  const missing = [...(code === '' ? [codeMissing] : []), ...(secret === '' ? [secretMissing] : [])]
  if (missing.length > 0) return answerForm(visit, typed, missing)
  return letIn(visit, { code, secret })
}

/** Shows the way on to whoever holds the receipt: the secret itself stays in no address. */
export async function letIn(
  visit: Visit,
  shown: { readonly code: string; readonly secret: string },
): Promise<Response> {
  const { code, secret } = shown
  if (!isCode(code)) return answerForm(visit, code, [{ field: codeField, message: noCode }])
  const proved = await proveReceipt(visit.deps, { subject: code, secret, address: visit.address })
  if (!proved.ok) return answerRefused(visit, code, proved.refusal)
  return seeOther(visit.paths.dossier(code), { ...(await keepPasses(visit, [proved.value])), ...unseen })
}

/** No page that this one leads to is told the address. */
const unseen = { 'referrer-policy': 'no-referrer' }

/** As it is written on papers; the reference of a filing with or without its dashes. */
function tidyCode(typed: string): string {
  const code = codeAsWritten(typed)
  return findReference(code) ?? code
}

/** Of what nothing is public: only the secret opens it. */
export function answerAskSecret(visit: Visit, code: string): Response {
  return answerForm(visit, code, [])
}

const codeMissing: FieldError = {
  field: codeField,
  message: { vi: 'Mã hồ sơ: chưa ghi.', en: 'Dossier code: is missing.' },
}
const secretMissing: FieldError = {
  field: secretField,
  message: {
    vi: 'Mã bí mật: chưa ghi. Mã này in cạnh ô vuông trên giấy hẹn.',
    en: 'Secret: is missing. It stands beside the square code on the receipt.',
  },
}
const noCode: Text = {
  vi: 'Mã hồ sơ không có dạng như trên giấy hẹn, ví dụ H18.33.19-260110-0001.',
  en: 'This is not how codes on receipts look, such as H18.33.19-260110-0001.',
}

function answerRefused(visit: Visit, code: string, { code: kind, message }: Refusal): Response {
  const status = kind === 'locked-until' ? 429 : 403
  return answerForm(visit, code, [{ field: secretField, message }], status)
}

function answerForm(asked: Visit, code: string, errors: readonly FieldError[], failed = 400): Response {
  // As if the form had been opened by itself: no link on this page carries what was tried.
  const visit: Visit = { ...asked, path: '/ho-so', query: new URLSearchParams() }
  const { say } = visit
  const main = (
    <div class="narrow">
      <h1>{say(title)}</h1>
      <ErrorSummary visit={visit} errors={errors} title={notFound} />
      <LookUpForm visit={visit} code={code} errors={errors} />
      <OnlyCode visit={visit} />
      <FromNationalPortal visit={visit} code={code} isOpen={errors.length > 0} />
    </div>
  )
  const page = { title: say(title), section: 'dossiers', main, hasError: errors.length > 0 } as const
  const status = errors.length > 0 ? failed : 200
  return answerPortal(visit, page, { status, cache: 'no-store', headers: unseen })
}

const notFound: Text = { vi: 'Chưa tra cứu được, vì', en: 'It could not be looked up, because' }

/** For who has lost the receipt: what anybody may see. */
function OnlyCode({ visit }: { readonly visit: Visit }) {
  const { say, paths } = visit
  return (
    <details>
      <summary>{say({ vi: 'Tôi không có mã bí mật', en: 'I do not have the secret' })}</summary>
      <p>
        {say({
          vi: 'Chỉ có mã hồ sơ, bạn vẫn xem được hồ sơ đang ở đâu và hẹn ngày nào; trang đó không hiện thông tin cá nhân. Mất giấy hẹn, bộ phận một cửa in lại cho bạn.',
          en: 'With the code alone you can see where the dossier is and when it is due; that page shows nothing personal. The one-stop desk prints a lost receipt again.',
        })}
      </p>
      <form class="look-up" method="get" action={paths.dossierSearch()}>
        <label class="govuk-label" for="chi-ma">
          {say({ vi: 'Mã hồ sơ', en: 'Dossier code' })}
        </label>
        <input class="govuk-input" type="text" id="chi-ma" name={codeField} maxLength={64} autocomplete="off" />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {say({ vi: 'Xem tiến độ', en: 'See how far it is' })}
        </button>
      </form>
    </details>
  )
}
