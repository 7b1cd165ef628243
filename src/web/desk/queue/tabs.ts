import type { Post } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import { type QueueCode, type QueueCounts, queueCodes, queues } from '#worklist/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** A tab of the page of work: filings to be received, questions of other units, or a queue of dossiers. */
export type Tab = 'receive' | 'opinion' | QueueCode

const receive = {
  name: { vi: 'Chờ tiếp nhận', en: 'To receive' },
  holds: {
    vi: 'Hồ sơ nộp trực tuyến hoặc gửi qua bưu chính, chưa được tiếp nhận.',
    en: 'What was filed online or by post and has not been received.',
  },
  order: { vi: 'phải trả lời sớm nhất trước', en: 'what is to be answered first comes first' },
} satisfies Record<string, Text>

const opinion = {
  name: { vi: 'Cho ý kiến', en: 'To answer' },
  holds: {
    vi: 'Câu hỏi của đơn vị khác về hồ sơ của họ, đơn vị mình chưa trả lời.',
    en: 'What other units ask about their dossiers, and one’s own has not answered.',
  },
  order: { vi: 'đề nghị trả lời sớm nhất trước', en: 'what is to be answered first comes first' },
} satisfies Record<string, Text>

export const tabs: Readonly<Record<Tab, { readonly name: Text; readonly holds: Text; readonly order: Text }>> = {
  receive,
  ...queues,
  opinion,
}

const all: readonly Tab[] = ['receive', ...queueCodes, 'opinion']

/** What each post works on, the first thing first. */
const firstOf: Partial<Record<Post, readonly Tab[]>> = {
  'receiving-officer': ['receive', 'hand-over'],
  'processing-officer': ['process', 'due-soon', 'overdue', 'opinion', 'waiting'],
  'unit-leader': ['sign', 'overdue', 'due-soon', 'opinion'],
  monitor: ['overdue', 'due-soon'],
}

/** Every tab, those that one's posts work on before the others; questions only for those who may answer. */
export function tabsFor({ officer, actor }: Pick<OfficerVisit, 'officer' | 'actor'>): readonly Tab[] {
  const first = officer.holdings.flatMap(({ post }) => firstOf[post] ?? [])
  const mayAnswer = actor('dossier.answer') !== undefined
  return [...new Set([...first, ...all])].filter((tab) => tab !== 'opinion' || mayAnswer)
}

/** The tab that an address names; without one, the first in which something lies. */
export function chosenTab(asked: string | null, order: readonly Tab[], counts: QueueCounts): Tab {
  const [first = 'process'] = order
  return order.find((tab) => tab === asked) ?? order.find((tab) => counts[tab] > 0) ?? first
}
