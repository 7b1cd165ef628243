import type { DossierPhase } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'

/** A tab of the desk: which dossiers it holds, what comes first, and both in words. */
export interface Queue {
  readonly name: Text
  readonly holds: Text
  readonly order: Text
  readonly phase: DossierPhase
  /** Those of the phase that it holds; absent: all of them. */
  readonly only?: 'due-soon' | 'overdue' | 'signing'
  /** What is soonest by this column comes first; what has none, last. */
  readonly sortedBy: 'due_at' | 'supply_by' | 'finished_at'
}

const dueFirst = { vi: 'hạn gần nhất trước', en: 'what is due first comes first' }

/**
 * The queues of dossiers. Every dossier with something left to do lies in one of `process`, `waiting` and `hand-over`; the others
 * show parts of `process`, for whom they concern.
 */
export const queues = {
  process: {
    name: { vi: 'Đang xử lý', en: 'In progress' },
    holds: { vi: 'Hồ sơ đang tính thời hạn, ở mọi bước.', en: 'Dossiers whose time runs, in every step.' },
    order: dueFirst,
    phase: 'running',
    sortedBy: 'due_at',
  },
  waiting: {
    name: { vi: 'Chờ công dân', en: 'Waiting' },
    holds: {
      vi: 'Hồ sơ đang tạm dừng: chờ bổ sung, chờ nghĩa vụ tài chính, hoặc theo luật chuyên ngành.',
      en: 'Dossiers whose time stands still: for supplements, for a financial duty, or as a law provides.',
    },
    order: { vi: 'hạn bổ sung gần nhất trước', en: 'what is to be supplied first comes first' },
    phase: 'suspended',
    sortedBy: 'supply_by',
  },
  'due-soon': {
    name: { vi: 'Sắp đến hạn', en: 'Due soon' },
    holds: {
      vi: 'Hồ sơ chưa quá hạn mà thời gian còn lại đã xuống mức phải nhắc của thủ tục.',
      en: 'Dossiers in time of which no more is left than the share at which their procedure warns.',
    },
    order: dueFirst,
    phase: 'running',
    only: 'due-soon',
    sortedBy: 'due_at',
  },
  overdue: {
    name: { vi: 'Quá hạn', en: 'Overdue' },
    holds: { vi: 'Hồ sơ đã qua hạn trả kết quả mà chưa xong.', en: 'Dossiers that are past their due time.' },
    order: { vi: 'quá hạn lâu nhất trước', en: 'what has been overdue longest comes first' },
    phase: 'running',
    only: 'overdue',
    sortedBy: 'due_at',
  },
  sign: {
    name: { vi: 'Trình ký', en: 'To sign' },
    holds: { vi: 'Hồ sơ đang ở bước ký kết quả.', en: 'Dossiers in the step in which the result is signed.' },
    order: dueFirst,
    phase: 'running',
    only: 'signing',
    sortedBy: 'due_at',
  },
  'hand-over': {
    name: { vi: 'Chờ trả kết quả', en: 'To hand over' },
    holds: {
      vi: 'Hồ sơ đã giải quyết xong, kết quả chưa trao cho người nộp.',
      en: 'Dossiers that are finished, and whose result has not been handed over.',
    },
    order: { vi: 'xong sớm nhất trước', en: 'what was finished first comes first' },
    phase: 'finished',
    sortedBy: 'finished_at',
  },
} as const satisfies Readonly<Record<string, Queue>>

export type QueueCode = keyof typeof queues
export const queueCodes = Object.keys(queues) as readonly QueueCode[]
