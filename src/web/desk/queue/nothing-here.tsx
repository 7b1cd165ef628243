import type { Text } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { type Tab, tabs } from './tabs.ts'
import { whoWords } from './work-address.ts'
import type { WorkAsked } from './work-asked.ts'

interface NothingProps {
  readonly visit: OfficerVisit
  readonly asked: WorkAsked
  readonly tab: Tab
}

const nothing: Readonly<Record<Tab, Text>> = {
  receive: { vi: 'Không có hồ sơ nào chờ tiếp nhận.', en: 'Nothing waits to be received.' },
  process: { vi: 'Không có hồ sơ nào đang xử lý.', en: 'Nothing is in progress.' },
  waiting: { vi: 'Không có hồ sơ nào đang chờ công dân.', en: 'Nothing waits for a citizen.' },
  'due-soon': { vi: 'Không có hồ sơ nào sắp đến hạn.', en: 'Nothing is due soon.' },
  overdue: { vi: 'Không có hồ sơ nào quá hạn.', en: 'Nothing is overdue.' },
  sign: { vi: 'Không có hồ sơ nào chờ ký.', en: 'Nothing waits to be signed.' },
  opinion: { vi: 'Không có câu hỏi nào chờ đơn vị mình trả lời.', en: 'No question waits for an answer.' },
  'hand-over': { vi: 'Không có kết quả nào chờ trả.', en: 'No result waits to be handed over.' },
}

/** An empty list says what was looked for, and where else to look. */
export function NothingHere({ visit, asked, tab }: NothingProps) {
  const { say, paths } = visit
  const { address } = asked
  const isFiltered = Boolean(address.tim || address['thu-tuc'] || address['tinh-trang'])
  const everybody = paths.work({ ...address, hang: tab, nguoi: whoWords.all, trang: undefined })
  return (
    <div class="work-none">
      <p class="lead">
        {say(
          isFiltered ? { vi: 'Không có hồ sơ nào khớp với bộ lọc.', en: 'Nothing matches the filter.' } : nothing[tab],
        )}
      </p>
      <p class="quiet">{say(tabs[tab].holds)}</p>
      <ul>
        {isFiltered && (
          <li>
            <a href={paths.work({ hang: tab, nguoi: address.nguoi, 'don-vi': address['don-vi'] })}>
              {say({ vi: 'Bỏ lọc', en: 'Clear the filter' })}
            </a>
          </li>
        )}
        {asked.who !== whoWords.all && tab !== 'opinion' && (
          <li>
            <a href={everybody}>{say({ vi: 'Xem việc của mọi người trong đơn vị', en: 'See everybody’s work' })}</a>
          </li>
        )}
      </ul>
    </div>
  )
}
