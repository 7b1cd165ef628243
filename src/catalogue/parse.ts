import type { DeadlinePolicy, TimeLimit } from '#kernel/index.ts'
import type { Fee, OnlineService } from './catalogue.ts'
import type { StepPost } from './process.ts'
import type { Audience } from './signposts.ts'

// What the database holds as text is read as one of the words that its constraints allow; anything else is damage.

const policies: readonly DeadlinePolicy[] = ['exclude-first-day', 'eight-hour-days', 'afternoon-cut-off']
const onlineServices: readonly OnlineService[] = ['none', 'partial', 'full']
const feeKinds: readonly Fee['kind'][] = ['phi', 'le-phi']
const channels: readonly NonNullable<Fee['channel']>[] = ['online', 'in_person', 'postal']
const stepPosts: readonly StepPost[] = ['receiving-officer', 'processing-officer', 'unit-leader']
const audiences: readonly Audience[] = ['person', 'business']
const limitKinds = ['working-days', 'days', 'working-hours', 'months'] as const

export const parsePolicy = (text: string) => oneOf(policies, text)
export const parseOnlineService = (text: string) => oneOf(onlineServices, text)
export const parseFeeKind = (text: string) => oneOf(feeKinds, text)
export const parseStepPost = (text: string) => oneOf(stepPosts, text)
export const parseAudience = (text: string) => oneOf(audiences, text)
export const parseChannel = (text: string | null) => (text === null ? null : oneOf(channels, text))

export function parseLimit(kind: string, amount: number | null): TimeLimit {
  return amount === null ? { kind: oneOf(['same-day'] as const, kind) } : { kind: oneOf(limitKinds, kind), amount }
}

function oneOf<T extends string>(words: readonly T[], text: string): T {
  const word = words.find((known) => known === text)
  if (word === undefined) throw new Error(`'${text}' is none of ${words.join(', ')}`)
  return word
}
