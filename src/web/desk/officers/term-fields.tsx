import { postNames } from '#identity/index.ts'
import { formatDay } from '#kernel/index.ts'
import { SelectField } from '../../shared/controls.tsx'
import { type FieldError, TextField } from '../../shared/field.tsx'
import type { Form } from '../../shared/form.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import type { TermChoices } from './read-term.ts'

interface TermFieldsProps {
  readonly visit: OfficerVisit
  readonly form: Form
  readonly errors: readonly FieldError[]
  readonly choices: TermChoices
}

/** Which post, of which unit, on which days. */
export function TermFields({ visit, form, errors, choices }: TermFieldsProps) {
  const { say } = visit
  const common = { visit, errors }
  const [only, ...others] = choices.units
  const unit = form.text('don-vi') || (others.length === 0 ? (only?.agencyCode ?? '') : '')
  return (
    <>
      <SelectField
        {...common}
        name="vai-tro"
        label={{ vi: 'Vai trò', en: 'Post' }}
        value={form.text('vai-tro')}
        options={choices.posts.map((post) => ({ value: post, label: say(postNames[post]) }))}
        nothing={{ vi: '— chọn vai trò —', en: '— choose the post —' }}
      />
      <SelectField
        {...common}
        name="don-vi"
        label={{ vi: 'Đơn vị', en: 'Unit' }}
        value={unit}
        lang="vi"
        options={choices.units.map(({ agencyCode, name }) => ({ value: agencyCode, label: name }))}
        nothing={{ vi: '— không thuộc riêng đơn vị nào —', en: '— of no one unit —' }}
      />
      <div class="pair">
        <TextField
          {...common}
          name="tu"
          label={{ vi: 'Từ ngày', en: 'From' }}
          value={form.text('tu') || formatDay(choices.today)}
        />
        <TextField
          {...common}
          name="den"
          label={{ vi: 'Đến hết ngày (nếu có)', en: 'To, if it ends' }}
          value={form.text('den')}
        />
      </div>
    </>
  )
}
