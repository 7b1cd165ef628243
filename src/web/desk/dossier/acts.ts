import type { Text } from '#kernel/index.ts'
import type { Act } from './act.ts'
import { issue, refuseIt, returnIt, stop, withdraw } from './acts/finish.tsx'
import { handOver } from './acts/hand-over.tsx'
import { assign, handBack, reassign, take } from './acts/holding.tsx'
import { note } from './acts/note.tsx'
import { route } from './acts/route.tsx'

/** What can be done to a dossier, as it is offered. */
export const actGroups: readonly { readonly name: Text; readonly acts: readonly Act[] }[] = [
  { name: { vi: 'Xử lý', en: 'Work' }, acts: [handOver, issue, route] },
  { name: { vi: 'Người giữ việc', en: 'Who holds it' }, acts: [take, assign, reassign, handBack] },
  { name: { vi: 'Ghi thêm', en: 'Add' }, acts: [note] },
  {
    name: { vi: 'Kết thúc không có kết quả', en: 'End without a result' },
    acts: [returnIt, refuseIt, stop, withdraw],
  },
]

export const acts: readonly Act[] = actGroups.flatMap((group) => group.acts)
