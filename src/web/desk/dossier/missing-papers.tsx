import type { MissingPaper } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import type { FieldError } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { type ActProps, typedOr } from './act.ts'
import type { OpenDossier } from './open-dossier.ts'

const freeLines = 3
const mostLines = 30

interface Line {
  readonly number: number
  /** Of a paper that the procedure names. */
  readonly name?: string
}

/** A line for each paper of the procedure, some free ones, and as many more as were filled in. */
function linesOf({ form }: OfficerVisit, { procedure }: OpenDossier): readonly Line[] {
  const named = procedure.papers.map(({ name }, index) => ({ number: index + 1, name }))
  const filled = Array.from({ length: mostLines }, (_, index) => index + 1).filter((number) =>
    isFilled((name) => form.text(name), number),
  )
  const length = Math.min(mostLines, Math.max(named.length, ...filled) + freeLines)
  return Array.from({ length }, (_, index) => named[index] ?? { number: index + 1 })
}

function isFilled(text: (name: string) => string, number: number): boolean {
  return ['ten', 'chinh', 'sao', 'thieu'].some((part) => text(`${part}-${number}`).trim() !== '')
}

/** The list of what is missing: how many originals and copies of which paper, and why. */
export function MissingPapers({ visit, dossier, errors }: ActProps) {
  const { say } = visit
  return (
    <fieldset class="missing" id="giay-to">
      <legend>{say({ vi: 'Giấy tờ phải bổ sung', en: 'Papers to be supplied' })}</legend>
      <p class="govuk-hint">{say(hint)}</p>
      <Fault visit={visit} errors={errors} field="giay-to" />
      {linesOf(visit, dossier).map((line) => (
        <MissingLine visit={visit} line={line} errors={errors} />
      ))}
    </fieldset>
  )
}

const hint: Text = {
  vi: 'Chỉ được yêu cầu một lần: ghi đủ mọi giấy tờ. Dòng nào không cần thì để trống.',
  en: 'It can be asked only once: list all of them. Leave the lines that are not needed empty.',
}

interface LineProps {
  readonly visit: OfficerVisit
  readonly line: Line
  readonly errors: readonly FieldError[]
}

function MissingLine({ visit, line: { number, name }, errors }: LineProps) {
  const { say } = visit
  const paper = name ?? `${say({ vi: 'Giấy tờ khác', en: 'Other paper' })} ${number}`
  const count = (part: 'chinh' | 'sao', word: Text) => (
    <label class="missing__count">
      <span>{say(word)}</span>
      <input
        class="govuk-input"
        name={`${part}-${number}`}
        value={typedOr(visit, `${part}-${number}`, '')}
        inputMode="numeric"
        maxLength={3}
        autocomplete="off"
      />
    </label>
  )
  return (
    <fieldset class="missing__line">
      <legend class={name === undefined ? 'govuk-visually-hidden' : undefined}>{paper}</legend>
      {name === undefined && (
        <label class="missing__name">
          <span>{say({ vi: 'Tên giấy tờ', en: 'Name of the paper' })}</span>
          <input
            class="govuk-input"
            name={`ten-${number}`}
            value={typedOr(visit, `ten-${number}`, '')}
            maxLength={300}
            autocomplete="off"
          />
        </label>
      )}
      {count('chinh', { vi: 'Bản chính', en: 'Originals' })}
      {count('sao', { vi: 'Bản sao', en: 'Copies' })}
      <label class="missing__why">
        <span>{say({ vi: 'Thiếu gì, sai gì', en: 'What is missing or wrong' })}</span>
        <input
          class="govuk-input"
          id={`thieu-${number}`}
          name={`thieu-${number}`}
          value={typedOr(visit, `thieu-${number}`, '')}
          maxLength={500}
          autocomplete="off"
        />
      </label>
      <Fault visit={visit} errors={errors} field={`thieu-${number}`} />
    </fieldset>
  )
}

function Fault({ visit, errors, field }: Omit<LineProps, 'line'> & { readonly field: string }) {
  const error = errors.find((each) => each.field === field)
  return error === undefined ? null : <p class="govuk-error-message">{visit.say(error.message)}</p>
}

/** The papers that were listed, and what is wrong with single lines. */
export function readMissing(visit: OfficerVisit, dossier: OpenDossier) {
  const items: MissingPaper[] = []
  const errors: FieldError[] = []
  const text = (name: string) => visit.form.text(name).trim()
  for (const { number, name } of linesOf(visit, dossier)) {
    if (!isFilled(text, number)) continue
    const [originals, copies] = [countIn(text(`chinh-${number}`)), countIn(text(`sao-${number}`))]
    const item = { name: name ?? text(`ten-${number}`), why: text(`thieu-${number}`) }
    const message = faultOf({ ...item, originals, copies })
    if (message !== undefined) errors.push({ field: `thieu-${number}`, message })
    else items.push({ ...item, originals: originals ?? 0, copies: copies ?? 0 })
  }
  if (items.length === 0 && errors.length === 0) errors.push({ field: 'giay-to', message: nothing })
  return { items, errors }
}

const nothing: Text = {
  vi: 'Chưa ghi giấy tờ nào. Hãy ghi đủ mọi giấy tờ còn thiếu, vì chỉ được yêu cầu một lần.',
  en: 'No paper is listed. List everything that is missing: it can be asked only once.',
}

function countIn(text: string): number | undefined {
  if (text === '') return 0
  return /^\d{1,3}$/u.test(text) ? Number(text) : undefined
}

interface TypedLine {
  readonly name: string
  readonly why: string
  readonly originals: number | undefined
  readonly copies: number | undefined
}

function faultOf({ name, why, originals, copies }: TypedLine): Text | undefined {
  if (name === '') return { vi: 'Chưa ghi tên giấy tờ.', en: 'The name of the paper is missing.' }
  if (originals === undefined || copies === undefined)
    return { vi: 'Số bản phải là số từ 0 đến 999.', en: 'The number of sheets is 0 to 999.' }
  if (why === '') return { vi: 'Chưa ghi thiếu gì, sai gì.', en: 'Tell what is missing or wrong.' }
  return undefined
}
