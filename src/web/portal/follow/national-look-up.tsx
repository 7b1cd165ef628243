import { proveNational } from '#following/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import { isCode } from '../../dossier/shown-dossier.ts'
import { ErrorSummary } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import type { CitizenVisit } from '../citizen-visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { codeAsWritten } from './look-up-form.tsx'
import { NationalLookUpForm, nationalCodeField } from './national-look-up-form.tsx'
import { keepPasses } from './passes.ts'

const title: Text = {
  vi: 'Hồ sơ nộp trên Cổng Dịch vụ công quốc gia',
  en: 'What was filed on the national portal',
}

/** From a code of the national portal to what it is here, for whoever has proved the telephone number that it names. */
export async function answerNationalLookUp(visit: CitizenVisit): Promise<Response> {
  const { deps, citizen, address, paths } = visit
  const typed = visit.query.get(nationalCodeField)
  if (typed === null) return answerForm(visit, '')
  const code = codeAsWritten(typed)
  if (!isCode(code)) return answerForm(visit, typed, noCode)
  const proved = await proveNational(deps, { code, citizen, address })
  if (!proved.ok) return answerForm(visit, code, proved.refusal)
  const { subject } = proved.value
  visit.note({ subject })
  return seeOther(paths.dossier(subject), await keepPasses(visit, [proved.value]))
}

const noCode: Refusal = {
  code: 'no-code',
  message: {
    vi: 'Mã của Cổng quốc gia: chưa ghi, hoặc không có dạng như H18.22-261126-0001.',
    en: 'Code of the national portal: is missing, or does not look like H18.22-261126-0001.',
  },
}

function answerForm(visit: CitizenVisit, code: string, refusal?: Refusal): Response {
  const { say } = visit
  const errors = refusal === undefined ? [] : [{ field: nationalCodeField, message: refusal.message }]
  const main = (
    <div class="narrow">
      <h1>{say(title)}</h1>
      <ErrorSummary visit={visit} errors={errors} title={{ vi: 'Chưa tra cứu được, vì', en: 'Not found, because' }} />
      <NationalLookUpForm visit={visit} code={code} errors={errors} />
    </div>
  )
  const page = { title: say(title), section: 'dossiers', main, hasError: errors.length > 0 }
  return answerPortal(visit, page, { status: statusOf(refusal), cache: 'no-store' })
}

function statusOf(refusal: Refusal | undefined): number {
  if (refusal === undefined) return 200
  if (refusal.code === 'locked-until') return 429
  return refusal.code === 'no-code' ? 400 : 403
}
