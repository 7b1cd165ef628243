import type { PrintLetter, PrintTable } from '#paper/index.ts'

/** A letter as it stands on paper: layout of decree 30/2020/NĐ-CP, Appendix I. Always Vietnamese: it is the letter itself. */
export function LetterSheet({ letter }: { letter: PrintLetter }) {
  return (
    <article class="letter" lang="vi">
      <Letterhead letter={letter} />
      <div class="letter__addressees">
        <span>Kính gửi:</span>
        <ul>
          {letter.addressees.map((addressee) => (
            <li>{addressee}</li>
          ))}
        </ul>
      </div>
      {letter.body.map((block, place) =>
        block.kind === 'text' ? <p>{block.text}</p> : <PaperTable table={block.table} mark={`Bảng ${place + 1}`} />,
      )}
      <Foot letter={letter} />
      {letter.appendices.map(({ label, attachedTo, table }) => (
        <section class={`letter__appendix letter__appendix--${table.orientation}`} aria-label={label}>
          <p class="letter__label">{label}</p>
          <p class="letter__attached">{attachedTo}</p>
          <PaperTable table={table} mark={label} />
        </section>
      ))}
    </article>
  )
}

function Letterhead({ letter }: { letter: PrintLetter }) {
  return (
    <header class="letter__head">
      <div>
        {letter.superior !== null && <p>{letter.superior}</p>}
        <p class="letter__issuer">{letter.issuer}</p>
        <p>{letter.number}</p>
        <p>{letter.subject}</p>
      </div>
      <div>
        <p class="letter__nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
        <p class="letter__motto">Độc lập - Tự do - Hạnh phúc</p>
        <p class="letter__place">{letter.placeAndDate}</p>
      </div>
    </header>
  )
}

function Foot({ letter }: { letter: PrintLetter }) {
  const { authority, title, name } = letter.signatory
  return (
    <div class="letter__foot">
      <div class="letter__recipients">
        <p>Nơi nhận:</p>
        <ul>
          {letter.recipients.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </div>
      <div class="letter__signature">
        <p>{authority}</p>
        <p>{title}</p>
        {name !== null && <p class="letter__name">{name}</p>}
      </div>
    </div>
  )
}

/** A table in the words and figures that stand on paper. */
/** `mark` tells it from tables of the same heading, for those who hear the page. */
function PaperTable({ table, mark }: { table: PrintTable; mark: string }) {
  const caption = [mark, ...table.heading].join('. ')
  return (
    <figure class="letter__table">
      {table.heading.length > 0 && (
        <figcaption>
          {table.heading.map((line) => (
            <span>{line}</span>
          ))}
        </figcaption>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse must be able to scroll a wide table */}
      <section class="scroll" aria-label={caption} tabIndex={0}>
        <table class="paper-table">
          <PaperHead table={table} />
          <tbody>
            {table.rows.map((row) =>
              row.kind === 'group' ? (
                <tr class={`over over--${row.level}`}>
                  <td colSpan={table.columns.length}>{row.text}</td>
                </tr>
              ) : (
                <tr class={row.kind}>
                  {row.cells.map(({ text, isFigure }) => (
                    <td class={isFigure ? 'count' : undefined}>{text}</td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
      {table.notes.map((note) => (
        <p class="letter__note">{note}</p>
      ))}
    </figure>
  )
}

function PaperHead({ table }: { table: PrintTable }) {
  return (
    <thead>
      {table.head.map((row) => (
        <tr>
          {row.map(({ text, rowSpan, columnSpan }) => (
            <th
              scope={columnSpan > 1 ? 'colgroup' : 'col'}
              rowSpan={rowSpan > 1 ? rowSpan : undefined}
              colSpan={columnSpan > 1 ? columnSpan : undefined}
            >
              {text}
            </th>
          ))}
        </tr>
      ))}
    </thead>
  )
}
