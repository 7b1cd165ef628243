import type { RowTyped } from '#form/index.ts'
import { countName } from './control-names.ts'
import { labelOf } from './labelled.ts'
import { AddButton, RemoveButton } from './move-buttons.tsx'
import type { QuestionProps } from './question.tsx'
import { SimpleQuestion } from './simple-question.tsx'

/** A table as a list of rows, each a short group of questions: on a telephone nobody can fill in columns. */
export function TableQuestion({
  frame,
  field,
  name,
  rows,
}: QuestionProps<'table'> & { readonly rows: readonly RowTyped[] }) {
  const { visit, faults } = frame
  const error = faults.find((each) => each.field === name)
  const least = Math.max(field.least ?? 0, field.isOptional ? 0 : 1)
  const shown = [...rows, ...Array.from({ length: Math.max(0, least - rows.length) }, (): RowTyped => ({}))]
  return (
    <fieldset class={`rows${error ? ' govuk-form-group--error' : ''}`} id={name} tabIndex={-1}>
      <legend>{visit.say(labelOf(field))}</legend>
      {field.hint && <p class="govuk-hint">{visit.say(field.hint)}</p>}
      {error && <p class="govuk-error-message">{visit.say(error.message)}</p>}
      <input type="hidden" name={countName(name)} value={`${shown.length}`} />
      {shown.map((row, index) => (
        <fieldset class="entry">
          <legend>
            {visit.say({ vi: 'Dòng', en: 'Row' })} {index + 1}
          </legend>
          {field.columns.map((column) => (
            <SimpleQuestion
              frame={frame}
              field={column}
              name={`${name}.${index}.${column.key}`}
              value={row[column.key] ?? ''}
            />
          ))}
          {shown.length > least && (
            <RemoveButton
              visit={visit}
              target={`${name}.${index}`}
              text={{ vi: `Xóa dòng ${index + 1}`, en: `Remove row ${index + 1}` }}
            />
          )}
        </fieldset>
      ))}
      <AddButton visit={visit} target={name} text={{ vi: 'Thêm dòng', en: 'Add a row' }} />
    </fieldset>
  )
}
