import type { Text } from '#kernel/index.ts'
import type { WorkRow } from '#worklist/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** The one thing that a row offers: to take the dossier at once, or to open it for what comes next. */
export interface PrimaryDeed {
  readonly kind: 'take' | 'open'
  readonly word: Text
  /** It stands out: a signature is what everybody else waits for. */
  readonly isMain: boolean
}

const words = {
  take: { vi: 'Nhận việc', en: 'Take' },
  process: { vi: 'Xử lý', en: 'Work on it' },
  sign: { vi: 'Ký', en: 'Sign' },
  handOver: { vi: 'Trả kết quả', en: 'Hand over' },
  open: { vi: 'Mở', en: 'Open' },
} satisfies Record<string, Text>

/** What the officer would do next with a dossier; that it is possible is for the dossier to say. */
export function primaryDeed({ officer, actor }: Pick<OfficerVisit, 'officer' | 'actor'>, row: WorkRow): PrimaryDeed {
  const unit = row.holderUnitId
  if (row.phase === 'finished')
    return actor('dossier.hand-over', unit) === undefined
      ? open()
      : { kind: 'open', word: words.handOver, isMain: false }
  const isTurn = officer.holdings.some(({ post, unitId }) => unitId === unit && post === row.stepPost)
  const isOwn = row.assignee === officer.account
  if (!isOwn && (!isTurn || row.assignee !== null)) return open()
  if (row.isSigning && isTurn) return { kind: 'open', word: words.sign, isMain: true }
  if (!isOwn && actor('dossier.assign', unit) !== undefined) return { kind: 'take', word: words.take, isMain: false }
  return { kind: 'open', word: words.process, isMain: false }
}

function open(): PrimaryDeed {
  return { kind: 'open', word: words.open, isMain: false }
}
