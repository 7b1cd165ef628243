import type { Paper, Procedure } from '#catalogue/index.ts'
import type { PaperTyped } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { FileInput } from '../../shared/file-input.tsx'
import { ScanNote } from '../../shared/scan-note.tsx'
import { sizeText } from '../../shared/size-text.ts'
import { paperFieldNames } from './field-names.ts'
import { emptyPaper, intentField } from './filing-form.ts'
import { removal } from './keep-files.ts'
import type { Screen } from './screen.ts'
import { canType, FieldNotes, TypedField } from './typed-field.tsx'

const words = {
  papers: { vi: 'Thành phần hồ sơ', en: 'Papers' },
  all: { vi: 'Nhận đủ như danh mục', en: 'All there as listed' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  file: { vi: 'Bản điện tử (PDF, JPG, PNG)', en: 'File (PDF, JPG, PNG)' },
  remove: { vi: 'Gỡ', en: 'Remove' },
  more: { vi: 'Giấy tờ ngoài danh mục', en: 'A paper that is not in the list' },
  moreHint: {
    vi: 'Chỉ nhận giấy tờ ngoài danh mục khi pháp luật yêu cầu. Lưu nháp để thêm dòng.',
    en: 'Only where a text of law asks for it. Save the draft for another row.',
  },
  none: { vi: 'Danh mục không ghi giấy tờ nào cho thủ tục này.', en: 'The list has no paper for this procedure.' },
} satisfies Record<string, Text>

/** The list of the law as a checklist: what was handed in of each paper, as original, copy or file. */
export function PapersSection({ screen, procedure }: { screen: Screen; procedure: Procedure }) {
  const { say } = screen.visit
  return (
    <section class="part" aria-labelledby="papers">
      <div class="part__head">
        <h2 id="papers">{say(words.papers)}</h2>
        {canType(screen) && procedure.papers.length > 0 && (
          <button
            type="submit"
            class="govuk-button govuk-button--secondary"
            name={intentField}
            value="du-giay-to"
            accesskey="d"
            data-fills="papers"
          >
            {say(words.all)}
          </button>
        )}
      </div>
      {procedure.papers.length === 0 ? (
        <p class="quiet">{say(words.none)}</p>
      ) : (
        <Checklist screen={screen} procedure={procedure} />
      )}
      <MorePapers screen={screen} />
    </section>
  )
}

function Checklist({ screen, procedure }: { screen: Screen; procedure: Procedure }) {
  const { say } = screen.visit
  return (
    <table class="checklist">
      <thead>
        <tr>
          <th scope="col">{say(words.paper)}</th>
          <th scope="col" class="checklist__count">
            {say(paperFieldNames.originals)}
          </th>
          <th scope="col" class="checklist__count">
            {say(paperFieldNames.copies)}
          </th>
          <th scope="col">{say(words.file)}</th>
        </tr>
      </thead>
      <tbody>
        {procedure.papers.map((paper, index) => (
          <PaperRow screen={screen} paper={paper} number={index + 1} />
        ))}
      </tbody>
    </table>
  )
}

function PaperRow({ screen, paper, number }: { screen: Screen; paper: Paper; number: number }) {
  const { say } = screen.visit
  const typed = screen.content.papers.find((each) => each.number === number) ?? emptyPaper(number)
  const key = `papers.${number}`
  return (
    <tr id={key}>
      <th scope="row">
        <span lang="vi">{paper.name}</span>
        <small>{say(needed(paper))}</small>
        {['name', 'originals', 'copies'].map((field) => (
          <FieldNotes screen={screen} name={`${key}.${field}`} />
        ))}
      </th>
      {(['originals', 'copies'] as const).map((column) => (
        <td class="checklist__count" data-label={say(paperFieldNames[column])}>
          <TypedField
            screen={screen}
            name={`${key}.${column}`}
            label={`${say(paperFieldNames[column])}: ${paper.name}`}
            hasHiddenLabel
            hasNotesElsewhere
            value={typed[column]}
            inputMode="numeric"
            asked={paper.isRequired && paper[column] > 0 ? String(paper[column]) : ''}
          />
        </td>
      ))}
      <td>
        <PaperFiles screen={screen} number={number} label={paper.name} />
      </td>
    </tr>
  )
}

function needed({ originals, copies, isRequired }: Paper): Text {
  const parts = [originals > 0 && `${originals} bản chính`, copies > 0 && `${copies} bản sao`].filter(Boolean)
  const partsEn = [originals > 0 && `${originals} original`, copies > 0 && `${copies} copy`].filter(Boolean)
  if (!isRequired) return { vi: 'nếu có', en: 'if there is one' }
  return { vi: `cần ${parts.join(', ')}`, en: `needs ${partsEn.join(', ')}` }
}

function PaperFiles({ screen, number, label }: { screen: Screen; number: number; label: string }) {
  const { say } = screen.visit
  const name = `papers.${number}.file`
  const files = screen.files.filter(({ paper }) => paper === number)
  return (
    <>
      {files.map((file) => (
        <p class="attached">
          <a href={screen.visit.paths.filingFile(screen.id, file.id)} lang="vi">
            {file.name}
          </a>{' '}
          <small>{sizeText(file.size)}</small> <ScanNote visit={screen.visit} scan={file.scan} />
          {canType(screen) && (
            <button type="submit" class="as-link" name={intentField} value={removal + file.id}>
              {say(words.remove)} <span class="govuk-visually-hidden">{file.name}</span>
            </button>
          )}
        </p>
      ))}
      {canType(screen) && (
        <FileInput
          visit={screen.visit}
          id={name}
          name={name}
          accept="application/pdf,image/jpeg,image/png"
          aria-label={`${say(words.file)}: ${label}`}
          aria-describedby={`${name}-error`}
        />
      )}
      <FieldNotes screen={screen} name={name} />
    </>
  )
}

/** Rows for what the list does not name; one is always empty. */
function MorePapers({ screen }: { screen: Screen }) {
  const { say } = screen.visit
  const known = screen.content.papers.filter(({ number }) => number === 0)
  const rows: readonly PaperTyped[] = canType(screen) ? [...known, emptyPaper(0)] : known
  if (rows.length === 0) return null
  return (
    <details class="more" open={known.length > 0}>
      <summary>{say(words.more)}</summary>
      <p class="govuk-hint">{say(words.moreHint)}</p>
      {rows.map((paper, index) => {
        const field = (name: 'name' | 'originals' | 'copies' | 'legalGround') => ({
          screen,
          name: `papers.more${index + 1}.${name}`,
          value: paper[name],
        })
        return (
          <div class="fields">
            <TypedField {...field('name')} label={say(paperFieldNames.name)} class="typed--name" />
            <TypedField
              {...field('originals')}
              label={say(paperFieldNames.originals)}
              class="typed--count"
              inputMode="numeric"
            />
            <TypedField
              {...field('copies')}
              label={say(paperFieldNames.copies)}
              class="typed--count"
              inputMode="numeric"
            />
            <TypedField {...field('legalGround')} label={say(paperFieldNames.legalGround)} class="typed--address" />
          </div>
        )
      })}
    </details>
  )
}
