import type { Catalogue } from '#catalogue/index.ts'
import type { CurrentDossier } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { SelectField } from '../../shared/controls.tsx'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { countOf } from '../bulk/bulk-form.tsx'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { EndedUnit } from './ended-units.ts'
import { LeftDossiers } from './left-dossiers.tsx'

/** The field that tells to whom. */
export const successorField = 'don-vi-nhan'

export interface FormProps {
  readonly visit: OfficerVisit
  readonly ended: EndedUnit
  /** As many of its dossiers as can be handed over at once. */
  readonly dossiers: readonly CurrentDossier[]
  readonly catalogue: Catalogue
  readonly errors: readonly FieldError[]
}

const words = {
  back: { vi: 'Đơn vị đã kết thúc', en: 'Units that have ended' },
  failed: { vi: 'Chưa bàn giao được, vì', en: 'Not handed over yet, because' },
  to: { vi: 'Bàn giao cho', en: 'Hand over to' },
  none: { vi: '— chọn đơn vị kế thừa —', en: '— choose the successor —' },
  press: { vi: 'Bàn giao hồ sơ đã chọn', en: 'Hand over the chosen' },
  divided: {
    vi: 'Đơn vị đã được chia: hãy chọn từng nhóm hồ sơ và nơi nhận nhóm đó.',
    en: 'The unit was divided: choose the dossiers of one successor at a time.',
  },
} satisfies Record<string, Text>

/** What one unit left, and to whom it goes: all at once, or by parts where several took over. */
export function HandOverForm({ visit, ended, dossiers, catalogue, errors }: FormProps) {
  const { say, paths, form } = visit
  const { unit, held, successors } = ended
  const [only, ...others] = successors
  const isOne = others.length === 0
  return (
    <>
      <a class="govuk-back-link" href={paths.succession()}>
        {say(words.back)}
      </a>
      <h1>
        <span lang="vi">{unit.name}</span>: {countOf(visit, held)}
      </h1>
      {held > dossiers.length && <p class="lead">{say(notAll(dossiers.length))}</p>}
      {!isOne && <p class="lead">{say(words.divided)}</p>}
      <ErrorSummary visit={visit} errors={errors} title={words.failed} />
      <DeskForm visit={visit} action={paths.succession(unit.id)}>
        <div class="bar">
          <SelectField
            visit={visit}
            errors={errors}
            name={successorField}
            label={words.to}
            nothing={words.none}
            value={form.text(successorField) || (isOne && only ? `${only.id}` : '')}
            lang="vi"
            options={successors.map(({ id, name }) => ({ value: `${id}`, label: name }))}
          />
          <button class="govuk-button" type="submit">
            {say(words.press)}
          </button>
        </div>
        <LeftDossiers visit={visit} dossiers={dossiers} catalogue={catalogue} areChosen={isOne} />
      </DeskForm>
    </>
  )
}

function notAll(shown: number): Text {
  return {
    vi: `Đây là ${shown} hồ sơ đến hạn sớm nhất, số nhiều nhất bàn giao được một lần; phần còn lại hiện ra sau đó.`,
    en: `These are the ${shown} due first, as many as can be handed over at once; the rest will show after that.`,
  }
}
