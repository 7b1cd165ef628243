import type { Text } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'

export type ReferencePage = 'permissions' | 'calendar' | 'processes'

const names: Readonly<Record<ReferencePage, Text>> = {
  permissions: { vi: 'Bảng quyền', en: 'Rights' },
  calendar: { vi: 'Lịch làm việc', en: 'Working calendar' },
  processes: { vi: 'Quy trình', en: 'Processes' },
}

/** The rules by which the desk works, which all may read, beside each other. */
export function ReferenceNav({ visit: { say, paths }, here }: { visit: OfficerVisit; here: ReferencePage }) {
  const pages = Object.keys(names) as ReferencePage[]
  return (
    <nav class="beside" aria-label={say({ vi: 'Quy định', en: 'Rules' })}>
      <ul>
        {pages.map((page) => (
          <li>
            <a href={paths[page]()} aria-current={page === here ? 'page' : undefined}>
              {say(names[page])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
