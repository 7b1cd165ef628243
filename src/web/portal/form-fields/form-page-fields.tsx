import {
  type Answers,
  emptyValue,
  type FormDefinition,
  type FormPage,
  plainAnswer,
  type ShownEntry,
  shownPages,
} from '#form/index.ts'
import { askedField, countName } from './control-names.ts'
import { AddButton, EnterGoesOn, RemoveButton } from './move-buttons.tsx'
import { Question, type QuestionFrame } from './question.tsx'

interface FormPageFieldsProps extends QuestionFrame {
  readonly definition: FormDefinition
  readonly page: FormPage
  /** Of the whole form: what is asked here may hang on what was answered before. */
  readonly answers: Answers
}

/**
 * The questions of one page as they are asked now, with what stands in them and what is wrong beside each. Controls are named as
 * faults are (`page.field`, `page.0.field`); `readPage` reads them back. Nothing for a page that is not asked.
 */
export function FormPageFields({ definition, page, answers, ...frame }: FormPageFieldsProps) {
  const entries = entriesShown(definition, page, answers)
  const names = entries.flatMap(({ fields }) => fields.map(({ name }) => name))
  return (
    <div class="form-page">
      {hasMoves(page) && <EnterGoesOn />}
      <input type="hidden" name={askedField} value={names.join(' ')} />
      {page.help && <p>{frame.visit.say(page.help)}</p>}
      {page.repeat === undefined ? (
        entries.map((entry) => <Questions frame={frame} entry={entry} />)
      ) : (
        <Entries frame={frame} page={page} entries={entries} />
      )}
    </div>
  )
}

function hasMoves({ repeat, fields }: FormPage): boolean {
  return repeat !== undefined || fields.some(({ kind }) => kind === 'table')
}

/** The entries begun, and as many empty ones as there have to be at least. */
function entriesShown(definition: FormDefinition, page: FormPage, answers: Answers): readonly ShownEntry[] {
  const find = (given: Answers) =>
    shownPages(definition, given).find((each) => each.page.key === page.key)?.entries ?? []
  const { repeat } = page
  if (repeat === undefined) return find(answers)
  const begun = find(answers).length
  if (begun >= repeat.min) return find(answers)
  const held = answers[page.key]
  const blank = Array.from({ length: repeat.min - begun }, () => ({}))
  return find({ ...answers, [page.key]: [...(Array.isArray(held) ? held : []), ...blank] })
}

function Questions({ frame, entry }: { readonly frame: QuestionFrame; readonly entry: ShownEntry }) {
  return (
    <>
      {entry.fields.map(({ field, name, answer }) => (
        <Question frame={frame} field={field} name={name} value={plainAnswer(answer) ?? emptyValue(field)} />
      ))}
    </>
  )
}

interface EntriesProps {
  readonly frame: QuestionFrame
  readonly page: FormPage
  readonly entries: readonly ShownEntry[]
}

function Entries({ frame, page, entries }: EntriesProps) {
  const { visit, faults } = frame
  const error = faults.find(({ field }) => field === page.key)
  const item = page.repeat?.item ?? page.title
  const [vi, en] = [item.vi.toLowerCase(), item.en.toLowerCase()]
  return (
    <div id={page.key} tabIndex={-1} class={error && 'govuk-form-group--error'}>
      {error && <p class="govuk-error-message">{visit.say(error.message)}</p>}
      <input type="hidden" name={countName(page.key)} value={`${entries.length}`} />
      {entries.map((entry, index) => (
        <fieldset class="entry">
          <legend>
            {visit.say(item)} {index + 1}
          </legend>
          <Questions frame={frame} entry={entry} />
          {entries.length > (page.repeat?.min ?? 0) && (
            <RemoveButton
              visit={visit}
              target={`${page.key}.${index}`}
              text={{ vi: `Xóa ${vi} ${index + 1}`, en: `Remove ${en} ${index + 1}` }}
            />
          )}
        </fieldset>
      ))}
      {entries.length < (page.repeat?.max ?? 0) && (
        <AddButton visit={visit} target={page.key} text={{ vi: `Thêm ${vi}`, en: `Add ${en}` }} />
      )}
    </div>
  )
}
