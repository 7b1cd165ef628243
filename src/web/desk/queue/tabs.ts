import type { Post } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import { type QueueCode, type QueueCounts, queueCodes, queues } from '#worklist/index.ts'

/** A tab of the page of work: filings to be received, or a queue of dossiers. */
export type Tab = 'receive' | QueueCode

const receive = {
  name: { vi: 'Chờ tiếp nhận', en: 'To receive' },
  holds: {
    vi: 'Hồ sơ nộp trực tuyến hoặc gửi qua bưu chính, chưa được tiếp nhận.',
    en: 'What was filed online or by post and has not been received.',
  },
  order: { vi: 'phải trả lời sớm nhất trước', en: 'what is to be answered first comes first' },
} satisfies Record<string, Text>

export const tabs: Readonly<Record<Tab, { readonly name: Text; readonly holds: Text; readonly order: Text }>> = {
  receive,
  ...queues,
}

const all: readonly Tab[] = ['receive', ...queueCodes]

/** What each post works on, the first thing first. */
const firstOf: Partial<Record<Post, readonly Tab[]>> = {
  'receiving-officer': ['receive', 'hand-over'],
  'processing-officer': ['process', 'due-soon', 'overdue', 'waiting'],
  'unit-leader': ['sign', 'overdue', 'due-soon'],
  monitor: ['overdue', 'due-soon'],
}

/** Every tab, those that one's posts work on before the others. */
export function tabsFor(posts: readonly Post[]): readonly Tab[] {
  return [...new Set([...posts.flatMap((post) => firstOf[post] ?? []), ...all])]
}

/** The tab that an address names; without one, the first in which something lies. */
export function chosenTab(asked: string | null, order: readonly Tab[], counts: QueueCounts): Tab {
  const [first = 'process'] = order
  return order.find((tab) => tab === asked) ?? order.find((tab) => counts[tab] > 0) ?? first
}
