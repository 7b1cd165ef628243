import type { ProcessStep } from '#catalogue/index.ts'
import type { Officer } from '#identity/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import type { Seen } from '#worklist/index.ts'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { count } from '../../shared/formats.ts'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { selectionOf } from '../queue/selected.ts'
import { workAddressOf } from '../queue/work-address.ts'
import { DeedFields } from './deed-fields.tsx'
import { type DeedName, deeds, faultyField } from './deeds.ts'
import { selectionFields } from './selection-fields.ts'

/** What stands in the form besides what was typed. */
export interface BulkChoice {
  readonly deed: DeedName
  /** Whose work it is, where that is known. */
  readonly absent: Officer | undefined
  readonly items: readonly Seen[]
  /** To whom the work can be given. */
  readonly officers: readonly Officer[]
  /** Steps to which the dossiers can be moved. */
  readonly steps: readonly ProcessStep[]
  readonly refusal?: Refusal | undefined
}

export const toQueue: Text = { vi: 'Về hàng việc', en: 'Back to the queue' }

const words = {
  chosen: { vi: 'Hồ sơ đã chọn', en: 'Chosen dossiers' },
  workOf: { vi: 'Chuyển việc của', en: 'Move the work of' },
  failed: { vi: 'Chưa làm được, vì', en: 'Not done yet, because' },
} satisfies Record<string, Text>

/** One deed for all that was chosen: what it needs to know, and once more which dossiers they are. */
export function BulkForm({ visit, choice }: { visit: OfficerVisit; choice: BulkChoice }) {
  const { say, paths } = visit
  const { deed, items, refusal, absent } = choice
  const errors = errorsOf(refusal)
  return (
    <div class="narrow">
      <a class="govuk-back-link" href={paths.work(workAddressOf(visit.query))}>
        {say(toQueue)}
      </a>
      <h1>
        {absent === undefined ? (
          say(deeds[deed].name)
        ) : (
          <>
            {say(words.workOf)} <span lang="vi">{absent.fullName}</span>
          </>
        )}
        : {countOf(visit, items.length)}
      </h1>
      <ErrorSummary visit={visit} errors={errors} title={words.failed} />
      <DeskForm visit={visit} action={paths.bulkDeed(workAddressOf(visit.query))} class="stack">
        <input type="hidden" name="viec" value={deed} />
        {items.map(({ code, seenAction }) => (
          <input type="hidden" name={selectionFields.rows} value={selectionOf({ code, version: seenAction })} />
        ))}
        <DeedFields visit={visit} choice={choice} errors={errors} />
        <button class="govuk-button" type="submit">
          {say(deeds[deed].press)}
        </button>
      </DeskForm>
      <h2 class="bulk-chosen">{say(words.chosen)}</h2>
      <ul class="codes">
        {items.map(({ code }) => (
          <li>
            <a href={paths.deskDossier(code)}>{code}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `12 hồ sơ`, `1 dossier`. */
export function countOf({ say }: OfficerVisit, number: number): string {
  return say({
    vi: `${count('vi', number)} hồ sơ`,
    en: `${count('en', number)} ${number === 1 ? 'dossier' : 'dossiers'}`,
  })
}

function errorsOf(refusal: Refusal | undefined): readonly FieldError[] {
  return refusal === undefined ? [] : [{ field: faultyField(refusal) ?? 'main', message: refusal.message }]
}
