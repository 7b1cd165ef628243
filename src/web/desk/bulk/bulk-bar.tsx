import type { Text } from '#kernel/index.ts'
import { largestBatch, type QueueCode, type WorkRow } from '#worklist/index.ts'
import { count } from '../../shared/formats.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { selectionOf } from '../queue/selected.ts'
import { type DeedName, deedNames, deeds } from './deeds.ts'
import { selectionFields } from './selection-fields.ts'

interface BarProps {
  readonly visit: OfficerVisit
  readonly queue: QueueCode
  readonly rows: readonly WorkRow[]
  /** Of all pages. */
  readonly total: number
}

const words = {
  page: { vi: 'Chọn cả trang', en: 'Choose the whole page' },
  deed: { vi: 'Việc cần làm với hồ sơ đã chọn', en: 'What to do with the chosen dossiers' },
  choose: { vi: 'Làm với hồ sơ đã chọn …', en: 'With the chosen dossiers …' },
  go: { vi: 'Tiếp tục', en: 'Continue' },
} satisfies Record<string, Text>

/** What the officer may do to many dossiers at once, in the queue shown. */
export function deedsFor({ actor }: Pick<OfficerVisit, 'actor'>, queue: QueueCode): readonly DeedName[] {
  if (queue === 'hand-over') return []
  const permitted = deedNames.filter((name) => actor(deeds[name].action) !== undefined)
  return queue === 'sign' ? permitted.toSorted((a, b) => Number(b === 'ky') - Number(a === 'ky')) : permitted
}

/** Chooses rows and what to do with them. */
export function BulkBar({ visit, queue, rows, total }: BarProps) {
  const { say, form } = visit
  return (
    <div class="bulk-bar">
      <label class="check">
        <input type="checkbox" name={selectionFields.page} value="co" data-selects={selectionFields.rows} />{' '}
        {say(words.page)}
      </label>
      {rows.map((row) => (
        <input type="hidden" name={selectionFields.ofPage} value={selectionOf(row)} />
      ))}
      {total > rows.length && (
        <label class="check">
          <input type="checkbox" name={selectionFields.queue} value="co" /> {say(wholeQueue(total))}
        </label>
      )}
      <select class="govuk-select" name="viec" aria-label={say(words.deed)}>
        <option value="">{say(words.choose)}</option>
        {deedsFor(visit, queue).map((name) => (
          <option value={name} selected={name === form.text('viec')}>
            {say(deeds[name].name)}
          </option>
        ))}
      </select>
      <button class="govuk-button govuk-button--secondary" type="submit">
        {say(words.go)}
      </button>
    </div>
  )
}

function wholeQueue(total: number): Text {
  return total > largestBatch
    ? { vi: `${largestBatch} hồ sơ đầu hàng`, en: `The first ${largestBatch} of the queue` }
    : { vi: `Cả ${count('vi', total)} hồ sơ`, en: `All ${count('en', total)}` }
}
