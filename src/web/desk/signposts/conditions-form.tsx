import type { Conditions, Procedure } from '#catalogue/index.ts'
import type { Text } from '#kernel/index.ts'
import { TextArea } from '../../shared/controls.tsx'
import { type FieldError, TextField } from '../../shared/field.tsx'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'

const words = {
  conditions: { vi: 'Yêu cầu, điều kiện', en: 'Conditions' },
  unrecorded: {
    vi: 'Chưa ghi: trang của thủ tục bảo người dân hỏi cán bộ một cửa. Nếu pháp luật không đặt điều kiện nào, hãy để trống rồi lưu.',
    en: 'Not recorded: the page of the procedure tells people to ask at the desk. If the law sets no condition, leave it empty and save.',
  },
  lines: { vi: 'Mỗi dòng một điều kiện', en: 'One condition a line' },
  linesHint: {
    vi: 'Viết như nói với người dân, ví dụ: Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi.',
    en: 'In Vietnamese, as you would say it to people.',
  },
  basis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  basisHint: {
    vi: 'Chỉ ghi khi đã đối chiếu với văn bản; để trống thì trang nói là chưa đối chiếu.',
    en: 'Only after reading the text of law; if it is empty, the page says that nobody has.',
  },
  save: { vi: 'Lưu', en: 'Save' },
} satisfies Record<string, Text>

export const conditionsField = 'dieu-kien'

interface ConditionsProps {
  readonly visit: OfficerVisit
  readonly procedure: Procedure
  readonly conditions: Conditions | undefined
  readonly errors: readonly FieldError[]
}

/** What must be so before somebody can do the procedure, as people read it. */
export function ConditionsForm({ visit, procedure, conditions, errors }: ConditionsProps) {
  const { say, paths, form } = visit
  const isReturned = errors.some(({ field }) => field === conditionsField)
  const typed = (name: string, stored: string | undefined) => (isReturned ? form.text(name) : (stored ?? ''))
  return (
    <section>
      <h2>{say(words.conditions)}</h2>
      {conditions === undefined && <p>{say(words.unrecorded)}</p>}
      <DeskForm visit={visit} action={paths.phrases(procedure.code)} class="stack">
        <TextArea
          visit={visit}
          errors={errors}
          name={conditionsField}
          label={words.lines}
          hint={words.linesHint}
          value={typed(conditionsField, conditions?.items.join('\n'))}
          rows={Math.min(12, 2 + (conditions?.items.length ?? 2) * 2)}
          maxLength={6500}
        />
        <TextField
          visit={visit}
          errors={errors}
          name="can-cu"
          label={words.basis}
          hint={words.basisHint}
          value={typed('can-cu', conditions?.legalBasis ?? undefined)}
          maxLength={300}
          isWide
        />
        <button class="govuk-button govuk-button--secondary" type="submit" name="lam" value="dieu-kien">
          {say(words.save)}
        </button>
      </DeskForm>
    </section>
  )
}
