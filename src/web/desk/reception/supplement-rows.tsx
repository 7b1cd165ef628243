import type { ComponentChildren } from 'preact'
import type { Paper } from '#catalogue/index.ts'
import type { Text } from '#kernel/index.ts'
import { paperFieldNames } from './field-names.ts'
import type { Screen } from './screen.ts'
import { TypedField } from './typed-field.tsx'

const words = {
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  other: { vi: 'Giấy tờ khác', en: 'Other paper' },
  why: { vi: 'Sai, thiếu gì và phải làm gì', en: 'What is wrong and what is to be done' },
} satisfies Record<string, Text>

interface RowsProps {
  readonly screen: Screen
  /** Whether each row names the text of law that asks for it. */
  readonly hasGround?: boolean
  readonly children: ComponentChildren
}

/** Papers of form 02; the heads say once what each column asks for. */
export function SupplementRows({ screen, hasGround, children }: RowsProps) {
  const { say } = screen.visit
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{say(words.paper)}</th>
          <th scope="col">{say(paperFieldNames.originals)}</th>
          <th scope="col">{say(paperFieldNames.copies)}</th>
          <th scope="col">{say(words.why)}</th>
          {hasGround && <th scope="col">{say(paperFieldNames.legalGround)}</th>}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

interface RowProps {
  readonly screen: Screen
  readonly row: string
  /** Of a paper in the list; the officer names the others. */
  readonly name?: string
  readonly usual: { readonly originals: string; readonly copies: string; readonly why: string }
}

type Column = 'name' | 'legalGround' | keyof RowProps['usual']

export function SupplementRow({ screen, row, name, usual }: RowProps) {
  const { say, form } = screen.visit
  const paper = name ?? `${say(words.other)} ${row.slice('more'.length)}`
  const cell = (column: Column, title: Text) => {
    const full = `items.${row}.${column}`
    const usually = column === 'name' || column === 'legalGround' ? '' : usual[column]
    const isCount = column === 'originals' || column === 'copies'
    return (
      <td class={isCount ? 'rows__count' : 'rows__wide'} data-label={say(title)}>
        <TypedField
          screen={screen}
          name={full}
          label={`${say(title)}: ${paper}`}
          hasHiddenLabel
          value={form.fields.some(([each]) => each === full) ? form.text(full) : usually}
          inputMode={isCount ? 'numeric' : 'text'}
        />
      </td>
    )
  }
  return (
    <tr>
      {name === undefined ? (
        cell('name', paperFieldNames.name)
      ) : (
        <th scope="row" lang="vi">
          {name}
        </th>
      )}
      {cell('originals', paperFieldNames.originals)}
      {cell('copies', paperFieldNames.copies)}
      {cell('why', words.why)}
      {name === undefined && cell('legalGround', paperFieldNames.legalGround)}
    </tr>
  )
}

/** How many of a paper the list asks for, as fields show it: nothing for none. */
export function amounts({ originals, copies }: Pick<Paper, 'originals' | 'copies'>) {
  const counted = (count: number) => (count === 0 ? '' : String(count))
  return { originals: counted(originals), copies: counted(copies) }
}
