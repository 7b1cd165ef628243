import { type ProcessStep, stepOf } from '#catalogue/index.ts'
import { currentStep } from '#dossier/index.ts'
import { postNames } from '#identity/index.ts'
import { Choices, SelectField, TextArea } from '../../../shared/controls.tsx'
import { type Act, optional, typedOr, wanted } from '../act.ts'
import type { OpenDossier } from '../open-dossier.ts'
import { required } from '../required.ts'
import { colleagueOptions } from './holding.tsx'

export const stepField = 'buoc'

export const route: Act = {
  slug: 'chuyen-buoc',
  action: 'dossier.route',
  audit: 'dossier.routed',
  name: { vi: 'Chuyển bước kèm lời dặn, hoặc trả lại', en: 'Move it with a word, or back' },
  button: { vi: 'Chuyển bước', en: 'Move' },
  done: { vi: 'Đã chuyển bước.', en: 'Moved to the next step.' },
  probe: (dossier) => ({ kind: 'route', step: nextSteps(dossier)[0]?.code ?? '' }),
  Fields: (props) => {
    const { visit, dossier } = props
    const steps = nextSteps(dossier)
    return (
      <>
        <Choices
          {...props}
          name={stepField}
          label={{ vi: 'Chuyển đến bước', en: 'Move to' }}
          values={[typedOr(visit, stepField, steps[0]?.code ?? '')]}
          options={steps.map((step) => ({
            value: step.code,
            label: stepLabel(visit.say, step, isBack(dossier, step)),
          }))}
        />
        <SelectField
          {...props}
          name="nguoi"
          label={{ vi: 'Giao luôn cho (không bắt buộc)', en: 'For (optional)' }}
          nothing={{ vi: 'Ai ở bước sau nhận cũng được', en: 'Anyone of that step' }}
          value={typedOr(visit, 'nguoi', '')}
          options={colleagueOptions(visit, dossier, [])}
        />
        <TextArea
          {...props}
          name="ghi-chu"
          label={{ vi: 'Ý kiến chuyển (không bắt buộc)', en: 'What to say with it (optional)' }}
          value={typedOr(visit, 'ghi-chu', '')}
        />
      </>
    )
  },
  read: (visit) => {
    const noStep = { vi: 'Chưa chọn bước. Hãy chọn bước chuyển đến.', en: 'No step is chosen. Choose where it goes.' }
    const assignee = optional(visit, 'nguoi')
    const note = optional(visit, 'ghi-chu')
    const more = { ...(assignee && { assignee }), ...(note && { note }) }
    return required(visit, stepField, noStep) ?? wanted({ kind: 'route', step: visit.form.text(stepField), ...more })
  },
}

/** Where the process lets it go from here: forward first. */
export function nextSteps(dossier: OpenDossier): readonly ProcessStep[] {
  const next = (currentStep(dossier.state, dossier.process)?.next ?? []).flatMap(
    (code) => stepOf(dossier.process, code) ?? [],
  )
  return [...next.filter((step) => !isBack(dossier, step)), ...next.filter((step) => isBack(dossier, step))]
}

/** Whether the step comes before the one in which the dossier stands. */
export function isBack({ state, process }: OpenDossier, step: ProcessStep): boolean {
  const { steps } = process
  const present = currentStep(state, process)
  return present !== undefined && steps.indexOf(step) < steps.indexOf(present)
}

function stepLabel(say: (text: ProcessStep['name']) => string, { name, post }: ProcessStep, back: boolean): string {
  const note = back ? ` · ${say({ vi: 'trả lại', en: 'back' })}` : ''
  return `${say(name)} · ${say(postNames[post]).toLocaleLowerCase('vi')}${note}`
}
