import type { Attachment } from '#attachment/index.ts'
import { type Answers, describeAnswers, type FormVersion } from '#form/index.ts'
import type { Text } from '#kernel/index.ts'
import { Fact } from '../dossier/fact.tsx'
import type { Visit } from '../shared/visit.ts'

interface AnsweredProps {
  readonly visit: Visit
  /** The version in which it was filled in. */
  readonly form: FormVersion
  readonly answers: Answers
  /** What was attached, and where each is opened. */
  readonly files: readonly Attachment[]
  readonly fileAt: (id: string) => string
}

const notGiven: Text = { vi: 'Không cung cấp', en: 'Not given' }

/** The procedure's form as it was filled in online, in the words of the citizen. */
export function Answered({ visit, form, answers, ...given }: AnsweredProps) {
  const { say } = visit
  const sections = describeAnswers(form.definition, answers)
  return (
    <section aria-labelledby="answered">
      <h2 id="answered">{say(form.definition.title)}</h2>
      <dl class="facts facts--desk">
        {sections.flatMap(({ entry, title, rows }) =>
          rows.map(({ label, lines, kind }) => (
            <Fact visit={visit} term={entry === undefined ? label : both(title, label)}>
              {lines.length === 0 ? (
                <span class="quiet">{say(notGiven)}</span>
              ) : (
                <span lang="vi">
                  {kind === 'file' ? <Given ids={lines.map(({ vi }) => vi)} {...given} /> : lines.map(say).join('; ')}
                </span>
              )}
            </Fact>
          )),
        )}
      </dl>
    </section>
  )
}

function Given({ ids, files, fileAt }: Pick<AnsweredProps, 'files' | 'fileAt'> & { ids: readonly string[] }) {
  const given = files.filter(({ id }) => ids.includes(id))
  return given.map(({ id, name }) => (
    <>
      <a href={fileAt(id)}>{name}</a>{' '}
    </>
  ))
}

function both(title: Text, label: Text): Text {
  return { vi: `${title.vi}: ${label.vi}`, en: `${title.en}: ${label.en}` }
}
