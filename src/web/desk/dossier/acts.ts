import type { Text } from '#kernel/index.ts'
import type { Act } from './act.ts'
import { answer, consult } from './acts/consult.tsx'
import { correct } from './acts/correct.tsx'
import { apologise, extend } from './acts/extend.tsx'
import { issue, refuseIt, returnIt, stop, withdraw } from './acts/finish.tsx'
import { handOver } from './acts/hand-over.tsx'
import { assign, handBack, reassign, take } from './acts/holding.tsx'
import { note } from './acts/note.tsx'
import { resume } from './acts/resume.tsx'
import { route } from './acts/route.tsx'
import { financialDuty, halt, supplement } from './acts/suspend.tsx'

/** What can be done to a dossier, as it is offered. */
export const actGroups: readonly { readonly name: Text; readonly acts: readonly Act[] }[] = [
  { name: { vi: 'Xử lý', en: 'Work' }, acts: [answer, handOver, resume, issue, route, supplement, consult] },
  { name: { vi: 'Người giữ việc', en: 'Who holds it' }, acts: [take, assign, reassign, handBack] },
  { name: { vi: 'Ghi thêm', en: 'Add' }, acts: [note, correct] },
  { name: { vi: 'Thời hạn', en: 'Time' }, acts: [financialDuty, halt, extend, apologise] },
  {
    name: { vi: 'Kết thúc không có kết quả', en: 'End without a result' },
    acts: [returnIt, refuseIt, stop, withdraw],
  },
]

export const acts: readonly Act[] = actGroups.flatMap((group) => group.acts)
