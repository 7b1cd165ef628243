import type { Text } from '#kernel/index.ts'
import type { Screen } from './screen.ts'
import { canChange, describedBy, FieldNotes } from './typed-field.tsx'

const sexes: readonly (readonly [value: string, text: Text])[] = [
  ['', { vi: 'Không ghi', en: 'Not stated' }],
  ['female', { vi: 'Nữ', en: 'Female' }],
  ['male', { vi: 'Nam', en: 'Male' }],
]

interface SexProps {
  readonly screen: Screen
  readonly name: string
  readonly label: string
  readonly value: string
}

export function SexField({ screen, name, label, value }: SexProps) {
  const { say } = screen.visit
  return (
    <div class="typed typed--sex for-person">
      <label class="govuk-label" for={name}>
        {label}
      </label>
      <select {...describedBy(screen, name)} class="govuk-select">
        {sexes
          .filter(([each]) => each === value || canChange(screen, name))
          .map(([each, text]) => (
            <option value={each} selected={each === value}>
              {say(text)}
            </option>
          ))}
      </select>
      <FieldNotes screen={screen} name={name} />
    </div>
  )
}
