import type { Petition } from '#feedback/index.ts'
import type { Text } from '#kernel/index.ts'
import { TextArea } from '../../shared/controls.tsx'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { keyField } from '../../shared/form-seal.ts'
import type { Visit } from '../../shared/visit.ts'

/** Name of the field. */
export const moreField = 'noi-them'

interface MoreFormProps {
  readonly visit: Visit
  readonly petition: Petition
  readonly typed: string
  readonly formKey: string
  readonly errors: readonly FieldError[]
}

const words = {
  notYet: { vi: 'Chưa gửi được, vì', en: 'It was not sent, because' },
  label: { vi: 'Câu trả lời của bạn', en: 'Your answer' },
  send: { vi: 'Gửi', en: 'Send' },
} satisfies Record<string, Text>

/** What the office wants to know more of, and the place to say it. */
export function MoreForm({ visit, petition, typed, formKey, errors }: MoreFormProps) {
  const { say, paths } = visit
  const asked = petition.steps.findLast(({ event }) => event.kind === 'asked')?.event
  return (
    <form method="post" action={paths.petition(petition.reference)}>
      <input type="hidden" name={keyField} value={formKey} />
      <ErrorSummary visit={visit} errors={errors} title={words.notYet} />
      {asked?.kind === 'asked' && (
        <p class="said" lang="vi">
          {asked.question}
        </p>
      )}
      <TextArea visit={visit} errors={errors} name={moreField} label={words.label} value={typed} rows={5} />
      <button class="govuk-button" type="submit">
        {say(words.send)}
      </button>
    </form>
  )
}
