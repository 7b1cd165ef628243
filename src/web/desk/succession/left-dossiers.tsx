import { procedureOfVersion } from '#catalogue/index.ts'
import type { CurrentDossier } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { standingAt } from '../../dossier/standing.ts'
import { appointment, shortMoment } from '../../shared/formats.ts'
import { Tag } from '../../shared/tag.tsx'
import { selectionFields } from '../bulk/selection-fields.ts'
import { selectionOf } from '../queue/selected.ts'
import type { FormProps } from './hand-over-form.tsx'

type TableProps = Pick<FormProps, 'visit' | 'dossiers' | 'catalogue'> & {
  /** Whether they are ticked from the start. */
  readonly areChosen: boolean
}

const words = {
  all: { vi: 'Chọn tất cả', en: 'Choose all' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
} satisfies Record<string, Text>

/** The dossiers of the unit, to be ticked. */
export function LeftDossiers({ visit, dossiers, catalogue, areChosen }: TableProps) {
  const { say, form } = visit
  const sent = form.fields.length === 0 ? undefined : new Set(form.all(selectionFields.rows))
  const isChosen = (row: string) => sent?.has(row) ?? areChosen
  const rows = dossiers.map((dossier) => selectionOf({ code: dossier.code, version: dossier.lastAction }))
  return (
    <>
      {!areChosen && (
        <label class="check">
          <input type="checkbox" name={selectionFields.page} value="co" data-selects={selectionFields.rows} />{' '}
          {say(words.all)}
        </label>
      )}
      {rows.map((row) => (
        <input type="hidden" name={selectionFields.ofPage} value={row} />
      ))}
      <table class="work" id={selectionFields.rows}>
        <thead>
          <tr>
            <td class="work__tick" />
            <th scope="col">{say(words.dossier)}</th>
            <th scope="col">{say(words.procedure)}</th>
            <th scope="col">{say(words.standing)}</th>
          </tr>
        </thead>
        <tbody>
          {dossiers.map((dossier, index) => (
            <Row {...{ visit, dossier, catalogue }} row={rows[index] ?? ''} isChosen={isChosen(rows[index] ?? '')} />
          ))}
        </tbody>
      </table>
    </>
  )
}

type RowProps = Pick<TableProps, 'visit' | 'catalogue'> & {
  readonly dossier: CurrentDossier
  readonly row: string
  readonly isChosen: boolean
}

function Row({ visit, catalogue, dossier, row, isChosen }: RowProps) {
  const { say, paths, language, deps } = visit
  const { code, dueAt } = dossier
  const { tone, word } = standingAt(dossier, deps.clock.now())
  return (
    <tr>
      <td class="work__tick">
        <input type="checkbox" name={selectionFields.rows} value={row} checked={isChosen} aria-label={code} />
      </td>
      <th scope="row">
        <a href={paths.deskDossier(code)}>{code}</a>
        <small>{shortMoment(dossier.acceptedAt)}</small>
      </th>
      <td lang="vi">{procedureOfVersion(catalogue, dossier.procedureVersionId)?.name}</td>
      <td class={`work__due work__due--${tone}`}>
        <Tag tone={tone}>{say(word)}</Tag>
        <small>{dueAt !== null && appointment(language, dueAt)}</small>
      </td>
    </tr>
  )
}
