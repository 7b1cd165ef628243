import type { FieldError } from '../../shared/field.tsx'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { Act } from './act.ts'
import type { OpenDossier } from './open-dossier.ts'
import { seenField } from './seen.ts'

interface ActFormProps {
  readonly act: Act
  readonly visit: OfficerVisit
  readonly dossier: OpenDossier
  readonly errors: readonly FieldError[]
  /** What the button says, where not the act's name. */
  readonly button?: string
  /** Shown with what was typed, but nothing can be sent. */
  readonly isClosed?: boolean
}

export function ActForm({ act, visit, dossier, errors, button, isClosed }: ActFormProps) {
  const { Fields, slug } = act
  const { code, lastAction } = dossier.state
  return (
    <DeskForm visit={visit} action={visit.paths.dossierAct(code, slug)} class="act" hasFiles={act.files !== undefined}>
      <input type="hidden" name={seenField} value={lastAction} />
      <fieldset class="act__fields" disabled={isClosed}>
        {Fields && <Fields visit={visit} dossier={dossier} errors={errors} />}
      </fieldset>
      <p class="act__send">
        {!isClosed && (
          <button type="submit" class="govuk-button">
            {button ?? visit.say(act.button ?? act.name)}
          </button>
        )}
        <a href={visit.paths.deskDossier(code)}>{visit.say({ vi: 'Quay lại hồ sơ', en: 'Back to the dossier' })}</a>
      </p>
    </DeskForm>
  )
}
