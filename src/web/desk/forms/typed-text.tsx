import { type Text, tidy } from '#kernel/index.ts'
import { type FieldError, TextField } from '../../shared/field.tsx'
import type { Form } from '../../shared/form.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** What stands in a control: what was typed where the page came back, else what is stored. */
export type Typed = (name: string, stored: string) => string

/** `isBack`: the page is shown again because something in it was wrong. */
export function typedIn(form: Form, isBack: boolean): Typed {
  return (name, stored) => (isBack ? form.text(name) : stored)
}

interface PairProps {
  readonly visit: OfficerVisit
  readonly errors: readonly FieldError[]
  readonly typed: Typed
  readonly name: string
  readonly label: Text
  readonly hint?: Text
  readonly value: Text | undefined
}

const inEnglish: Text = { vi: 'tiếng Anh, bỏ trống thì lấy tiếng Việt', en: 'in English; the Vietnamese where empty' }

/** Words in both languages, the Vietnamese first; the English may be left empty. */
export function TextPair({ visit, errors, typed, name, label, hint, value }: PairProps) {
  const common = { visit, errors, isWide: true, maxLength: 2000 }
  const en = value === undefined || value.en === value.vi ? '' : value.en
  return (
    <div class="pair">
      <TextField {...common} name={name} label={label} {...(hint && { hint })} value={typed(name, value?.vi ?? '')} />
      <TextField
        {...common}
        name={`${name}-en`}
        label={{ vi: `${label.vi} (${inEnglish.vi})`, en: `${label.en} (${inEnglish.en})` }}
        value={typed(`${name}-en`, en)}
      />
    </div>
  )
}

/** Words as they were typed; undefined where the Vietnamese are missing. */
export function readText(form: Form, name: string): Text | undefined {
  const [vi, en] = [tidy(form.text(name)), tidy(form.text(`${name}-en`))]
  return vi === '' ? undefined : { vi, en: en === '' ? vi : en }
}
