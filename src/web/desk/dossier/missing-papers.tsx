import type { MissingPaper } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import type { FieldError } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { type ActProps, typedOr } from './act.ts'
import { Fault } from './fault.tsx'
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
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{say(headings.ten)}</th>
            <th scope="col">{say(headings.chinh)}</th>
            <th scope="col">{say(headings.sao)}</th>
            <th scope="col">{say(headings.thieu)}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(visit, dossier).map((line) => (
            <MissingLine visit={visit} line={line} errors={errors} />
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}

const headings = {
  ten: { vi: 'Giấy tờ', en: 'Paper' },
  chinh: { vi: 'Bản chính', en: 'Originals' },
  sao: { vi: 'Bản sao', en: 'Copies' },
  thieu: { vi: 'Thiếu gì, sai gì', en: 'What is missing or wrong' },
} satisfies Record<string, Text>

const hint: Text = {
  vi: 'Chỉ được yêu cầu một lần: ghi đủ mọi giấy tờ. Dòng nào không cần thì để trống; giấy tờ khác ghi ở các dòng cuối.',
  en: 'It can be asked only once: list all of them. Leave the lines that are not needed empty; other papers go into the last ones.',
}

interface LineProps {
  readonly visit: OfficerVisit
  readonly line: Line
  readonly errors: readonly FieldError[]
}

function MissingLine({ visit, line: { number, name }, errors }: LineProps) {
  const { say } = visit
  const paper = name ?? `${say(other)} ${number}`
  const cell = (part: Part) => (
    <Cell visit={visit} errors={errors} name={`${part}-${number}`} label={`${paper}: ${say(headings[part])}`} />
  )
  return (
    <tr>
      {name === undefined ? (
        <td class="rows__wide" data-label={say(other)}>
          {cell('ten')}
        </td>
      ) : (
        <th scope="row" lang={visit.language === 'vi' ? undefined : 'vi'}>
          {name}
        </th>
      )}
      {(['chinh', 'sao'] as const).map((part) => (
        <td class="rows__count" data-label={say(headings[part])}>
          {cell(part)}
        </td>
      ))}
      <td class="rows__wide" data-label={say(headings.thieu)}>
        {cell('thieu')}
      </td>
    </tr>
  )
}

const other: Text = { vi: 'Giấy tờ khác', en: 'Other paper' }

/** A field of which the heads of row and column say what it is, and what is wrong with it. */
function Cell({ visit, errors, name, label }: Omit<LineProps, 'line'> & { name: string; label: string }) {
  const isCount = /^(?:chinh|sao)/u.test(name)
  const isWrong = errors.some(({ field }) => field === name)
  return (
    <>
      <input
        class={isWrong ? 'govuk-input govuk-input--error' : 'govuk-input'}
        id={name}
        name={name}
        aria-label={label}
        aria-invalid={isWrong ? 'true' : undefined}
        value={typedOr(visit, name, '')}
        inputMode={isCount ? 'numeric' : 'text'}
        maxLength={isCount ? 3 : 500}
        autocomplete="off"
      />
      <Fault visit={visit} errors={errors} field={name} />
    </>
  )
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
    const faults = faultsOf({ ...item, originals, copies })
    errors.push(...faults.map(([part, message]) => ({ field: `${part}-${number}`, message })))
    if (faults.length === 0) items.push({ ...item, originals: originals ?? 0, copies: copies ?? 0 })
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

type Part = keyof typeof headings

function faultsOf({ name, why, originals, copies }: TypedLine): readonly (readonly [Part, Text])[] {
  const faults: (readonly [Part, Text])[] = []
  if (name === '') faults.push(['ten', { vi: 'Chưa ghi tên giấy tờ.', en: 'The name of the paper is missing.' }])
  if (originals === undefined) faults.push(['chinh', noCount])
  if (copies === undefined) faults.push(['sao', noCount])
  if (why === '') faults.push(['thieu', { vi: 'Chưa ghi thiếu gì, sai gì.', en: 'Tell what is missing or wrong.' }])
  return faults
}

const noCount: Text = { vi: 'Số bản phải là số từ 0 đến 999.', en: 'The number of sheets is 0 to 999.' }
