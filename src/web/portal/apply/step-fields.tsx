import type { FieldFault } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import type { Applicant } from './applicant.ts'
import { intentField } from './apply-form.tsx'
import type { Draft } from './draft.ts'
import { FilerFields } from './filer-step.tsx'
import { FormFields } from './form-step.tsx'
import { OwnerFields } from './owner-step.tsx'
import { PaperButtons, PaperFields } from './paper-step.tsx'
import { ResultFields } from './result-step.tsx'
import type { Step } from './steps.ts'
import { WhomFields } from './whom-step.tsx'

/** What the fields of one page need. */
export interface StepProps<Kind extends Step['kind'] = Step['kind']> {
  readonly applicant: Applicant
  readonly draft: Draft
  readonly step: Extract<Step, { readonly kind: Kind }>
  readonly errors: readonly FieldFault[]
}

export function StepFields({ step, ...props }: StepProps) {
  switch (step.kind) {
    case 'whom':
      return <WhomFields {...props} whom={undefined} />
    case 'owner':
      return <OwnerFields {...props} />
    case 'filer':
      return <FilerFields {...props} />
    case 'form':
      return <FormFields {...props} step={step} />
    case 'paper':
      return <PaperFields {...props} step={step} />
    case 'result':
      return <ResultFields {...props} />
  }
}

const words = {
  next: { vi: 'Lưu và tiếp tục', en: 'Save and continue' },
  later: { vi: 'Lưu, để làm sau', en: 'Save, go on later' },
} satisfies Record<string, Text>

/** Values of the buttons. */
export const intents = { next: 'tiep', later: 'de-sau' } as const

export function ContinueButtons(props: StepProps) {
  const { applicant, step } = props
  const { say } = applicant.visit
  if (step.kind === 'paper') return <PaperButtons {...props} step={step} />
  return (
    <div class="go">
      <button type="submit" class="govuk-button" name={intentField} value={intents.next}>
        {say(words.next)}
      </button>
      <button type="submit" class="govuk-button govuk-button--secondary" name={intentField} value={intents.later}>
        {say(words.later)}
      </button>
    </div>
  )
}
