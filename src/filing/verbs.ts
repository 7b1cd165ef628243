import type { Action } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import type { FilingState } from './filing.ts'

interface Verb {
  /** What an officer must be permitted to do. */
  readonly action: Action
  /** Whether whoever files for himself may do it to his own filing. */
  readonly isCitizens: boolean
  readonly states: readonly FilingState[]
  readonly name: Text
}

/** What can be done to a filing: by whom, and while it is what. Screens, use cases and tests read this table. */
export const filingVerbs = {
  save: {
    action: 'filing.draft',
    isCitizens: true,
    states: ['draft'],
    name: { vi: 'lưu nháp', en: 'save' },
  },
  delete: {
    action: 'filing.draft',
    isCitizens: true,
    states: ['draft'],
    name: { vi: 'xóa', en: 'delete' },
  },
  submit: {
    action: 'filing.draft',
    isCitizens: true,
    states: ['draft'],
    name: { vi: 'nộp', en: 'submit' },
  },
  change: {
    action: 'filing.draft',
    isCitizens: false,
    states: ['submitted', 'awaiting-supplement'],
    name: { vi: 'sửa', en: 'change' },
  },
  supply: {
    action: 'filing.draft',
    isCitizens: true,
    states: ['awaiting-supplement'],
    name: { vi: 'ghi nhận bổ sung cho', en: 'supply papers to' },
  },
  attach: {
    action: 'attachment.add',
    isCitizens: true,
    states: ['draft', 'submitted', 'awaiting-supplement'],
    name: { vi: 'đính kèm tệp vào', en: 'attach a file to' },
  },
  detach: {
    action: 'attachment.add',
    isCitizens: true,
    states: ['draft', 'submitted', 'awaiting-supplement'],
    name: { vi: 'gỡ tệp khỏi', en: 'take a file off' },
  },
  accept: {
    action: 'dossier.accept',
    isCitizens: false,
    states: ['draft', 'submitted', 'awaiting-supplement'],
    name: { vi: 'tiếp nhận', en: 'accept' },
  },
  'request-supplement': {
    action: 'filing.request-supplement',
    isCitizens: false,
    states: ['draft', 'submitted'],
    name: { vi: 'yêu cầu bổ sung', en: 'ask for a supplement to' },
  },
  refuse: {
    action: 'filing.refuse',
    isCitizens: false,
    states: ['draft', 'submitted', 'awaiting-supplement'],
    name: { vi: 'từ chối tiếp nhận', en: 'refuse' },
  },
  withdraw: {
    action: 'filing.withdraw',
    isCitizens: true,
    states: ['submitted', 'awaiting-supplement'],
    name: { vi: 'rút', en: 'withdraw' },
  },
} as const satisfies Record<string, Verb>

export type FilingVerb = keyof typeof filingVerbs

/** What can be done to a filing in this state, whoever does it. */
export function possibleVerbs(state: FilingState): readonly FilingVerb[] {
  const verbs = Object.entries(filingVerbs) as readonly (readonly [FilingVerb, Verb])[]
  return verbs.flatMap(([verb, { states }]) => (states.includes(state) ? [verb] : []))
}
