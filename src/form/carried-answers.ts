import { type Answers, entriesOf, own, type PageAnswers } from './answers.ts'
import type { FormDefinition, FormPage } from './definition.ts'
import { keptAnswers } from './shown.ts'

interface Versions {
  /** The form under which the answers were given; undefined where nobody knows it any more. */
  readonly before: FormDefinition | undefined
  readonly after: FormDefinition
}

/** What of the answers to one version still answers another: where page and question have the same keys and the kind is the same. */
export function carriedAnswers({ before, after }: Versions, answers: Answers): Answers {
  const carried = after.pages.flatMap((page): [string, Answers[string]][] => {
    const old = before?.pages.find(({ key }) => key === page.key)
    if (old === undefined || (old.repeat === undefined) !== (page.repeat === undefined)) return []
    const entries = entriesOf(answers, old).map((entry) => carriedEntry(old, page, entry))
    return [[page.key, page.repeat === undefined ? (entries[0] ?? {}) : entries]]
  })
  return keptAnswers(after, Object.fromEntries(carried))
}

function carriedEntry(before: FormPage, after: FormPage, entry: PageAnswers): PageAnswers {
  const same = after.fields.filter(({ key, kind }) =>
    before.fields.some((field) => field.key === key && field.kind === kind),
  )
  return Object.fromEntries(
    same.flatMap(({ key }) => {
      const value = own(entry, key)
      return value === undefined ? [] : [[key, value as PageAnswers[string]]]
    }),
  )
}
