import type { Text } from '#kernel/index.ts'
import type { Unit } from '#organisation/index.ts'
import { described, Field, type FieldError, TextField } from '../shared/field.tsx'
import type { Visit } from '../shared/visit.ts'
import type { TypedScope } from './scope.ts'

const words = {
  tu: { vi: 'Từ ngày', en: 'From' },
  den: { vi: 'Đến ngày', en: 'To' },
  unit: { vi: 'Phạm vi', en: 'Scope' },
  all: { vi: 'Tất cả đơn vị', en: 'All units' },
  show: { vi: 'Xem', en: 'Show' },
} satisfies Record<string, Text>

interface ScopeFormProps {
  readonly visit: Visit
  readonly action: string
  readonly typed: TypedScope
  readonly errors: readonly FieldError[]
  /** Units to choose from; none where the page is always about all. */
  readonly units?: readonly Unit[]
  /** Whether all of them together can be chosen. */
  readonly hasAll?: boolean
}

/** Period and unit, sent by GET so that the answer has an address. */
export function ScopeForm({ visit, action, typed, errors, units, hasAll = true }: ScopeFormProps) {
  const base = { visit, errors }
  return (
    <form method="get" action={action}>
      <PeriodFields {...base} typed={typed} />
      {units && <UnitSelect {...base} typed={typed.unit} units={units} hasAll={hasAll} />}
      <button class="govuk-button" type="submit">
        {visit.say(words.show)}
      </button>
    </form>
  )
}

export function PeriodFields({ typed, ...base }: Pick<ScopeFormProps, 'visit' | 'typed' | 'errors'>) {
  return (
    <>
      <TextField {...base} name="tu" label={words.tu} value={shown(typed.tu)} inputMode="numeric" />
      <TextField {...base} name="den" label={words.den} value={shown(typed.den)} inputMode="numeric" />
    </>
  )
}

interface UnitSelectProps {
  readonly visit: Visit
  readonly errors: readonly FieldError[]
  readonly typed: string
  readonly units: readonly Unit[]
  readonly hasAll: boolean
}

function UnitSelect({ visit, errors, typed, units, hasAll }: UnitSelectProps) {
  const props = { visit, errors, name: 'don-vi', label: words.unit, isWide: true }
  const isUnknown = typed !== '' && units.every(({ agencyCode }) => agencyCode !== typed)
  return (
    <Field {...props}>
      <select {...described(props)} class="govuk-select">
        {hasAll && <option value="">{visit.say(words.all)}</option>}
        {isUnknown && (
          <option value={typed} selected>
            {typed}
          </option>
        )}
        {units.map(({ agencyCode, name }) => (
          <option value={agencyCode} selected={agencyCode === typed} lang="vi">
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** An ISO day as people write it; anything else as it was typed. */
function shown(typed: string): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(typed)
  return iso ? `${iso[3]}/${iso[2]}/${iso[1]}` : typed
}
