import type { ComponentChildren } from 'preact'
import type { Text } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'

/** A cell: what it says, and the page that opens it, where there is anything to open. */
export interface FigureCell {
  readonly text: string
  readonly href?: string
}

export interface FigureTableRow {
  readonly label: string
  readonly href?: string
  readonly cells: readonly FigureCell[]
  readonly isTotal?: boolean
}

interface FigureTableProps {
  readonly visit: Visit
  readonly caption: Text
  /** Of the first column, then of the cells. */
  readonly heads: readonly Text[]
  readonly rows: readonly FigureTableRow[]
}

/** The numbers of a chart as a table, each a link to what it counts. */
export function FigureTable({ visit, caption, heads, rows }: FigureTableProps) {
  return (
    <table class="figures">
      <caption>{visit.say(caption)}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{visit.say(head)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, href, cells, isTotal }) => (
          <tr class={isTotal ? 'figures__total' : undefined}>
            <th scope="row" lang="vi">
              <MaybeLink href={href}>{label}</MaybeLink>
            </th>
            {cells.map((cell) => (
              <td>
                <MaybeLink href={cell.href}>{cell.text}</MaybeLink>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MaybeLink({ href, children }: { href: string | undefined; children: ComponentChildren }) {
  return href === undefined ? children : <a href={href}>{children}</a>
}
