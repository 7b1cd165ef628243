import type { Cell, Column, Table } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'

interface TableProps {
  readonly visit: OfficerVisit
  readonly table: Table
}

/** Form 07 as it is printed, each code a link to its dossier. It is wider than any screen, and moves by itself. */
export function BookTable({ visit, table }: TableProps) {
  const { say, paths } = visit
  const codeAt = table.columns.findIndex(({ heading }) => heading.at(-1) === 'Mã hồ sơ')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="scroll" tabIndex={0} lang="vi" aria-label={say({ vi: 'Sổ theo dõi hồ sơ', en: 'Register book' })}>
      <table class="book">
        <thead>
          <Heads columns={table.columns} />
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr>
              {row.kind !== 'group' &&
                row.cells.map((cell, index) => (
                  <td class={typeof cell === 'number' ? 'book__number' : undefined}>
                    {index === codeAt && cell !== null ? (
                      <a href={paths.deskDossier(`${cell}`)}>{cell}</a>
                    ) : (
                      lines(cell)
                    )}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.notes.map((note) => (
        <p class="quiet">{note}</p>
      ))}
    </section>
  )
}

/** Two rows of headings: equal neighbours above share a cell, and what has one level stands over both. */
function Heads({ columns }: { columns: readonly Column[] }) {
  const groups = columns.filter(
    ({ heading }, index) => heading.length < 2 || columns[index - 1]?.heading[0] !== heading[0],
  )
  return (
    <>
      <tr>
        {groups.map(({ heading: [name, below] }) =>
          below === undefined ? (
            <th scope="col" rowSpan={2}>
              {name}
            </th>
          ) : (
            <th scope="colgroup" colSpan={columns.filter(({ heading }) => heading[0] === name).length}>
              {name}
            </th>
          ),
        )}
      </tr>
      <tr>{columns.map(({ heading: [, below] }) => below !== undefined && <th scope="col">{below}</th>)}</tr>
    </>
  )
}

function lines(cell: Cell) {
  return `${cell ?? ''}`.split('\n').map((line, index) => (index === 0 ? line : [<br />, line]))
}
