import type { Text } from '#kernel/index.ts'
import type { QueueCounts } from '#worklist/index.ts'
import { count } from '../../shared/formats.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { type Tab, tabs } from './tabs.ts'
import type { WorkAddress } from './work-address.ts'

interface TabsProps {
  readonly visit: OfficerVisit
  readonly order: readonly Tab[]
  readonly chosen: Tab
  readonly counts: QueueCounts
  /** Kept from tab to tab: whose work, of which unit. */
  readonly address: WorkAddress
}

const label: Text = { vi: 'Hàng việc', en: 'Queues' }

/** Each queue with how many lie in it; an empty one is quiet. */
export function WorkTabs({ visit, order, chosen, counts, address }: TabsProps) {
  const { nguoi, 'don-vi': unit } = address
  return (
    <nav class="tabs" aria-label={visit.say(label)}>
      <ul>
        {order.map((tab) => (
          <li>
            <a
              href={visit.paths.work({ hang: tab, nguoi, 'don-vi': unit })}
              aria-current={tab === chosen ? 'page' : undefined}
              class={[counts[tab] === 0 && 'tabs__none', tab === 'overdue' && 'tabs__late'].filter(Boolean).join(' ')}
            >
              {visit.say(tabs[tab].name)} <b>{count(visit.language, counts[tab])}</b>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
