import type { Text } from '#kernel/index.ts'
import type { ItemResult } from '#worklist/index.ts'
import { Tag } from '../../shared/tag.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { countOf } from './bulk-form.tsx'

interface ResultProps {
  readonly visit: OfficerVisit
  readonly deed: ToldDeed
  /** Where one goes on. */
  readonly back: { readonly href: string; readonly text: Text }
  readonly results: readonly ItemResult[]
}

/** What was done to each, in words. */
export interface ToldDeed {
  readonly name: Text
  /** What became of a dossier to which it was done. */
  readonly done: Text
}

const words = {
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  result: { vi: 'Kết quả', en: 'Result' },
  done: { vi: 'Xong', en: 'Done' },
  refused: { vi: 'Không làm được', en: 'Not done' },
} satisfies Record<string, Text>

/** One line for each dossier: done, or why not. What was not done stands first. */
export function BulkResult({ visit, deed, back, results }: ResultProps) {
  const { say } = visit
  const refused = results.filter(({ decision }) => !decision.ok)
  const done = results.filter(({ decision }) => decision.ok)
  return (
    <>
      <h1>{say(deed.name)}</h1>
      <p class={refused.length === 0 ? 'done' : 'lead'} role="status">
        {[
          done.length > 0 && `${say(words.done)}: ${countOf(visit, done.length)}`,
          refused.length > 0 && `${say(words.refused)}: ${countOf(visit, refused.length)}`,
        ]
          .filter(Boolean)
          .join('. ')}
        .
      </p>
      <table class="listing bulk-results">
        <thead>
          <tr>
            <th scope="col">{say(words.dossier)}</th>
            <th scope="col">{say(words.result)}</th>
          </tr>
        </thead>
        <tbody>
          {[...refused, ...done].map((result) => (
            <Line visit={visit} deed={deed} result={result} />
          ))}
        </tbody>
      </table>
      <p>
        <a class="govuk-button" href={back.href}>
          {say(back.text)}
        </a>
      </p>
    </>
  )
}

function Line({
  visit,
  deed,
  result: { code, decision },
}: Pick<ResultProps, 'visit' | 'deed'> & { result: ItemResult }) {
  const { say, paths } = visit
  return (
    <tr>
      <th scope="row">
        <a href={paths.deskDossier(code)}>{code}</a>
      </th>
      <td>
        <Tag tone={decision.ok ? 'good' : 'late'}>{say(decision.ok ? words.done : words.refused)}</Tag>{' '}
        {say(decision.ok ? deed.done : decision.refusal.message)}
      </td>
    </tr>
  )
}
