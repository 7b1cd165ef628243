import type { Letter, Period, Text } from '#kernel/index.ts'
import { printLetter } from '#paper/index.ts'
import type { LetterQuery } from '../paths.ts'
import { ErrorSummary, type FieldError } from '../shared/field.tsx'
import { answerPage } from '../shared/page.tsx'
import { redirectUnlessAt } from '../shared/redirect-to.ts'
import type { Visit } from '../shared/visit.ts'
import { LetterForm } from './letter-form.tsx'
import { composeLetter } from './letter-of.ts'
import { type LetterRequest, readLetterRequest, type TypedLetter } from './letter-request.ts'
import { LetterSheet } from './letter-sheet.tsx'
import { readOfficeVisit } from './office-visit.ts'
import { type TypedScope, typedOf } from './scope.ts'

const title: Text = { vi: 'Công văn đôn đốc', en: 'The urging letter' }

/** The letter as it will be printed, with the form for its number and date. */
export async function answerLetter(visit: Visit): Promise<Response> {
  const { scope } = await readOfficeVisit(visit)
  const request = readLetterRequest(visit.query, visit.deps.clock.now())
  const typed = { ...(scope.ok ? typedOf(scope) : scope.typed), ...request.typed }
  if (!scope.ok) return answerForm(visit, { typed, errors: [...scope.errors, ...request.errors] })
  if (request.errors.length > 0) return answerForm(visit, { typed, errors: request.errors })
  const { from: tu, to: den } = scope.period
  const elsewhere = redirectUnlessAt(visit, visit.paths.letter({ tu, den, ...request.query }))
  return elsewhere ?? answerDraft(visit, { typed, period: scope.period, request })
}

interface Draft {
  readonly typed: TypedScope & TypedLetter
  readonly period: Period
  readonly request: LetterRequest
}

async function answerDraft(visit: Visit, { typed, period, request }: Draft): Promise<Response> {
  const { number, date } = request
  const letter = await composeLetter(visit, { period, number, date })
  if (!letter.ok) return answerForm(visit, { typed, errors: [{ field: 'den', message: letter.refusal.message }] })
  const files = number && { tu: period.from, den: period.to, so: number, ngay: date }
  return answerForm(visit, { typed, errors: [], letter: letter.value, ...(files && { files }) })
}

interface Shown {
  readonly typed: TypedScope & TypedLetter
  readonly errors: readonly FieldError[]
  readonly letter?: Letter
  /** What the files are asked for by, once the letter has a number. */
  readonly files?: LetterQuery
}

function answerForm(visit: Visit, { typed, errors, letter, files }: Shown): Response {
  const main = (
    <>
      <h1>{visit.say(title)}</h1>
      <ErrorSummary visit={visit} errors={errors} />
      <div class="bar">
        <LetterForm visit={visit} typed={typed} errors={errors} />
        {files && <Files visit={visit} query={files} />}
      </div>
      {letter && !files && (
        <p class="note">
          {visit.say({
            vi: 'Đây là bản thảo. Ghi số, ký hiệu (ví dụ 394/UBND-VP) và ngày rồi bấm Xem để tải DOCX, PDF.',
            en: 'This is a draft. Give number and symbol (such as 394/UBND-VP) and date, then press Show to download DOCX and PDF.',
          })}
        </p>
      )}
      {letter && <LetterSheet letter={printLetter(letter)} />}
    </>
  )
  const office = letter && { office: letter.issuedBy }
  const page = { title: visit.say(title), section: 'letter', ...office, main, hasError: errors.length > 0 } as const
  return answerPage(visit, page, { status: errors.length > 0 ? 400 : 200 })
}

function Files({ visit, query }: { visit: Visit; query: LetterQuery }) {
  return (
    <ul class="bar__files" aria-label={visit.say({ vi: 'Tải công văn', en: 'Download the letter' })}>
      {(['docx', 'pdf'] as const).map((format) => (
        <li>
          <a class="govuk-button govuk-button--secondary" href={visit.paths.letterFile(format, query)}>
            {format.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  )
}
