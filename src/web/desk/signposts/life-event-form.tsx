import { type LifeEvent, lifeEventMark } from '#catalogue/index.ts'
import type { Text } from '#kernel/index.ts'
import { SelectField } from '../../shared/controls.tsx'
import { type FieldError, TextField } from '../../shared/field.tsx'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { SignpostsNow } from './read-now.ts'

const words = {
  name: { vi: 'Tên, tiếng Việt', en: 'Name in Vietnamese' },
  nameEn: { vi: 'Tên, tiếng Anh', en: 'Name in English' },
  hint: { vi: 'Người dân thấy gì ở đó, tiếng Việt', en: 'What people find there, in Vietnamese' },
  hintEn: { vi: 'Người dân thấy gì ở đó, tiếng Anh', en: 'What people find there, in English' },
  procedures: { vi: 'Thủ tục, việc hay làm nhất trước', en: 'Procedures, the likeliest first' },
  up: { vi: 'Lên', en: 'Up' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  add: { vi: 'Thêm thủ tục', en: 'Add a procedure' },
  choose: { vi: 'Chọn thủ tục', en: 'Choose a procedure' },
  save: { vi: 'Lưu', en: 'Save' },
} satisfies Record<string, Text>

interface FormProps {
  readonly visit: OfficerVisit
  readonly now: SignpostsNow
  readonly event: LifeEvent
  /** As stored when the screen was drawn; undefined for a new one. */
  readonly seen: LifeEvent | undefined
  readonly errors: readonly FieldError[]
}

/** Names, hints and procedures of a life event. Every button stores all that stands in the form. */
export function LifeEventForm(props: FormProps) {
  const { visit, event, seen, errors } = props
  const { say, paths } = visit
  const common = { visit, errors, maxLength: 200 }
  return (
    <DeskForm
      visit={visit}
      action={seen === undefined ? paths.newLifeEvent() : paths.lifeEvent(event.code)}
      class="stack"
    >
      {seen && <input type="hidden" name="da-thay" value={lifeEventMark(seen)} />}
      <TextField {...common} name="ten" label={words.name} value={event.name.vi} />
      <TextField {...common} name="ten-en" label={words.nameEn} value={event.name.en} />
      <TextField {...common} name="goi-y" label={words.hint} value={event.hint.vi} isWide />
      <TextField {...common} name="goi-y-en" label={words.hintEn} value={event.hint.en} isWide />
      <button class="govuk-button" type="submit" name="lam" value="luu">
        {say(words.save)}
      </button>
      <Procedures {...props} />
    </DeskForm>
  )
}

function Procedures({ visit, now, event }: FormProps) {
  const { say } = visit
  const chosen = event.procedureIds.flatMap((id) => now.inForce.find((procedure) => procedure.id === id) ?? [])
  const others = now.inForce.filter(({ id }) => !event.procedureIds.includes(id))
  return (
    <>
      <h2>{say(words.procedures)}</h2>
      {event.procedureIds.map((id) => (
        <input type="hidden" name="thu-tuc" value={`${id}`} />
      ))}
      <ol class="lines" lang="vi">
        {chosen.map(({ id, name }, place) => (
          <li>
            <div>{name}</div>
            <span class="govuk-button-group">
              {place > 0 && <Press visit={visit} name="len" value={id} word={words.up} about={name} />}
              <Press visit={visit} name="bo" value={id} word={words.remove} about={name} />
            </span>
          </li>
        ))}
      </ol>
      <SelectField
        visit={visit}
        errors={[]}
        name="them"
        label={words.add}
        value=""
        nothing={words.choose}
        lang="vi"
        options={others.map(({ id, name }) => ({ value: `${id}`, label: name }))}
      />
      <button class="govuk-button govuk-button--secondary" type="submit" name="lam" value="them">
        {say(words.add)}
      </button>
    </>
  )
}

interface PressProps {
  readonly visit: OfficerVisit
  readonly name: string
  readonly value: number
  readonly word: Text
  /** What it does it to, for those who hear the page. */
  readonly about: string
}

function Press({ visit: { say }, name, value, word, about }: PressProps) {
  return (
    <button
      class="govuk-button govuk-button--secondary"
      type="submit"
      name={name}
      value={`${value}`}
      aria-label={`${say(word)}: ${about}`}
    >
      {say(word)}
    </button>
  )
}
