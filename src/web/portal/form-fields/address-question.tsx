import { type AddressTyped, homeProvince, provinces } from '#form/index.ts'
import type { Text } from '#kernel/index.ts'
import { described, Field, type FieldProps, TextField } from '../../shared/field.tsx'
import { elsewhereName, otherProvince } from './control-names.ts'
import { labelOf } from './labelled.ts'
import type { QuestionProps } from './question.tsx'

const words = {
  detail: { vi: 'Số nhà, đường; hoặc tên bản, thôn, tổ dân phố', en: 'House and street, or village or quarter' },
  commune: { vi: 'Xã, phường', en: 'Commune or ward' },
  choose: { vi: 'Chọn xã, phường', en: 'Choose the commune' },
  home: { vi: `Tỉnh ${homeProvince}`, en: `${homeProvince} province` },
  others: { vi: 'Ở tỉnh, thành phố khác', en: 'In another province or city' },
  elsewhere: { vi: 'Tên xã, phường ở tỉnh khác', en: 'Commune or ward in the other province' },
} satisfies Record<string, Text>

/**
 * An address in three answers at most: where in the commune; which commune, in one list with the other provinces; and the
 * commune's name where it is in one of those. An error points to the control in which it is put right.
 */
export function AddressQuestion({
  frame,
  field,
  name,
  address,
}: QuestionProps<'address'> & { readonly address: AddressTyped }) {
  const { visit, faults: errors, places } = frame
  const { detail, commune, province } = address
  const isElsewhere = province !== '' && province !== homeProvince
  const chosen = isElsewhere ? `${otherProvince}${province}` : commune
  const common = { visit, errors }
  const list: FieldProps = {
    ...common,
    name: isElsewhere ? `${name}.province` : `${name}.commune`,
    label: words.commune,
  }
  const typed = isElsewhere ? `${name}.commune` : elsewhereName(name)
  return (
    <fieldset class="address">
      <legend>{visit.say(labelOf(field))}</legend>
      {field.hint && <p class="govuk-hint">{visit.say(field.hint)}</p>}
      <TextField {...common} name={`${name}.detail`} label={words.detail} value={detail} maxLength={500} />
      <Field {...list}>
        <select {...described(list)} class="govuk-select" name={`${name}.commune`}>
          <CommuneOptions frame={frame} chosen={chosen} communes={places.communes} />
        </select>
      </Field>
      <div class="elsewhere">
        <Field {...common} name={typed} label={words.elsewhere}>
          <input
            {...described({ ...common, name: typed, label: words.elsewhere })}
            class="govuk-input"
            type="text"
            name={elsewhereName(name)}
            value={isElsewhere ? commune : ''}
            autocomplete="off"
            maxLength={500}
          />
        </Field>
      </div>
    </fieldset>
  )
}

interface OptionsProps extends Pick<QuestionProps, 'frame'> {
  readonly chosen: string
  readonly communes: readonly string[]
}

/** A commune that is no longer one stays in the list as it was chosen, for the error to be about. */
function CommuneOptions({ frame: { visit }, chosen, communes }: OptionsProps) {
  const values = [...communes, ...provinces.map((name) => otherProvince + name)]
  const isGone = chosen !== '' && !values.includes(chosen)
  return (
    <>
      <option value="">{visit.say(words.choose)}</option>
      {isGone && (
        <option value={chosen} selected>
          {chosen.replace(otherProvince, '')}
        </option>
      )}
      <optgroup label={visit.say(words.home)}>
        {communes.map((each) => (
          <option value={each} selected={each === chosen} lang="vi">
            {each}
          </option>
        ))}
      </optgroup>
      <optgroup label={visit.say(words.others)}>
        {provinces
          .filter((each) => each !== homeProvince)
          .map((each) => (
            <option value={otherProvince + each} selected={otherProvince + each === chosen} lang="vi">
              {each}
            </option>
          ))}
      </optgroup>
    </>
  )
}
