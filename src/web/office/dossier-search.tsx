import { findDossier } from '#dossier/index.ts'
import { normalise, type Text } from '#kernel/index.ts'
import { isCode } from '../dossier/shown-dossier.ts'
import { ErrorSummary, type FieldError, TextField } from '../shared/field.tsx'
import { answerPage } from '../shared/page.tsx'
import { redirectTo } from '../shared/redirect-to.ts'
import type { Visit } from '../shared/visit.ts'

const title: Text = { vi: 'Tra cứu hồ sơ', en: 'Find a dossier' }

/** From a code to its dossier; a code that leads nowhere comes back with the reason. */
export async function answerDossierSearch(visit: Visit): Promise<Response> {
  const typed = visit.query.get('ma')
  if (typed === null) return answerForm(visit, '', [])
  const code = normalise(typed).toLocaleUpperCase('vi')
  const isThere = isCode(code) && (await findDossier(visit.deps.db, code)) !== undefined
  if (isThere) return redirectTo(visit.paths.dossier(code))
  return answerForm(visit, typed, [{ field: 'ma', message: code === '' ? missing : unknown(typed) }])
}

const missing: Text = { vi: 'Mã hồ sơ: chưa ghi.', en: 'Dossier code: is missing.' }

function unknown(typed: string): Text {
  const found = typed.slice(0, 64)
  return {
    vi: `Mã hồ sơ: không có hồ sơ mang mã “${found}”. Hãy xem lại mã in trên giấy hẹn.`,
    en: `Dossier code: there is no dossier with the code “${found}”. Check the code on the receipt.`,
  }
}

function answerForm(visit: Visit, typed: string, errors: readonly FieldError[]): Response {
  const main = (
    <div class="narrow">
      <h1>{visit.say(title)}</h1>
      <ErrorSummary visit={visit} errors={errors} />
      <form class="search" method="get" action={visit.paths.dossierSearch()}>
        <TextField
          visit={visit}
          errors={errors}
          name="ma"
          label={{ vi: 'Mã hồ sơ', en: 'Dossier code' }}
          hint={{
            vi: 'In trên giấy hẹn, ví dụ H18.33.19-200110-0001',
            en: 'On the receipt, such as H18.33.19-200110-0001',
          }}
          value={typed}
        />
        <button class="govuk-button" type="submit">
          {visit.say({ vi: 'Tra cứu', en: 'Find' })}
        </button>
      </form>
      <p class="quiet">
        {visit.say({
          vi: 'Trang hồ sơ cho biết hồ sơ đang ở đâu, hạn nào và vì sao; không hiện họ tên đầy đủ, địa chỉ hay số điện thoại.',
          en: 'A dossier’s page says where it stands, when it is due and why; it shows no full name, address or telephone number.',
        })}
      </p>
    </div>
  )
  const page = { title: visit.say(title), section: 'dossiers', main, hasError: errors.length > 0 } as const
  return answerPage(visit, page, { status: errors.length > 0 ? 400 : 200, cache: 'no-store' })
}
