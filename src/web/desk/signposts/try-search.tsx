import { procedureSearch } from '#catalogue/index.ts'
import { normalise, type Text } from '#kernel/index.ts'
import { TextField } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { SignpostsNow } from './read-now.ts'

const words = {
  try: { vi: 'Thử tìm như người dân', en: 'Search as people would' },
  label: { vi: 'Gõ như người dân nói, không dấu cũng được', en: 'As people say it, with or without diacritics' },
  find: { vi: 'Thử tìm', en: 'Try' },
  nothing: {
    vi: 'Người dân gõ thế này sẽ không thấy gì. Hãy thêm lời ấy vào đúng thủ tục.',
    en: 'People who type this find nothing. Add the phrase to the procedure that is meant.',
  },
} satisfies Record<string, Text>

const shown = 8

/** What the portal's search would answer to the words in the address, the best first. */
export function TrySearch({ visit, now, action }: { visit: OfficerVisit; now: SignpostsNow; action: string }) {
  const { say, query, paths } = visit
  const typed = normalise((query.get('thu') ?? '').slice(0, 200))
  const hits = typed === '' ? [] : procedureSearch(now)(typed).filter(({ isInForce }) => isInForce)
  return (
    <section aria-labelledby="thu-tim">
      <h2 id="thu-tim">{say(words.try)}</h2>
      <form class="bar" method="get" action={action}>
        <TextField visit={visit} errors={[]} name="thu" label={words.label} value={typed} maxLength={200} isWide />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {say(words.find)}
        </button>
      </form>
      {typed !== '' && hits.length === 0 && <p>{say(words.nothing)}</p>}
      {hits.length > 0 && (
        <ol lang="vi">
          {hits.slice(0, shown).map(({ procedure }) => (
            <li>
              <a href={paths.phrases(procedure.code)}>{procedure.name}</a>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
