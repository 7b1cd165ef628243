import type { FilingState } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import type { QueueCounts } from '#worklist/index.ts'
import { count } from '../../shared/formats.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import type { WorkAddress } from './work-address.ts'

/** What the tab of filings can show, by the word of the address: how it is called, and how many there are. */
const parts = {
  '': { state: 'submitted', counted: 'receive', name: { vi: 'Chờ tiếp nhận', en: 'To receive' } },
  'cho-bo-sung': { state: 'awaiting-supplement', counted: 'incomplete', name: { vi: 'Chờ bổ sung', en: 'Incomplete' } },
  nhap: { state: 'draft', counted: 'drafts', name: { vi: 'Bản nháp', en: 'Drafts' } },
} as const satisfies Readonly<Record<string, { state: FilingState; counted: keyof QueueCounts; name: Text }>>

type Part = keyof typeof parts

function partOf(address: WorkAddress): Part {
  return (Object.keys(parts) as Part[]).find((part) => part === address['tinh-trang']) ?? ''
}

/** The state of the filings that the address names. */
export function filingStateIn(address: WorkAddress): FilingState {
  return parts[partOf(address)].state
}

interface StatesProps {
  readonly visit: OfficerVisit
  readonly address: WorkAddress
  readonly counts: QueueCounts
}

/** Beside what is to be received: what waits for papers, and what somebody has begun to write. */
export function FilingStates({ visit, address, counts }: StatesProps) {
  const chosen = partOf(address)
  return (
    <ul class="codes filing-states">
      {(Object.keys(parts) as Part[]).map((part) => {
        const { name, counted } = parts[part]
        const words = `${visit.say(name)} ${count(visit.language, counts[counted])}`
        const query = { ...address, hang: 'receive', 'tinh-trang': part || undefined, trang: undefined }
        return (
          <li>
            <a href={visit.paths.work(query)} aria-current={part === chosen ? 'true' : undefined}>
              {words}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
