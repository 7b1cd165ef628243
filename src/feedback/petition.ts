import type { Instant, Text, UnitId } from '#kernel/index.ts'
import type { PetitionContent } from './petition-content.ts'
import type { PetitionEvent } from './petition-event.ts'

export const petitionStates = [
  'received',
  'awaiting-details',
  'in-hand',
  'forwarded',
  'refused',
  'answered',
  'published',
] as const
export type PetitionState = (typeof petitionStates)[number]

export const petitionStateNames: Readonly<Record<PetitionState, Text>> = {
  received: { vi: 'Mới nhận', en: 'Received' },
  'awaiting-details': { vi: 'Chờ người gửi nói rõ thêm', en: 'Waits for more from its sender' },
  'in-hand': { vi: 'Đang xem xét', en: 'Being looked into' },
  forwarded: { vi: 'Đã chuyển cơ quan có thẩm quyền', en: 'Forwarded to who may decide' },
  refused: { vi: 'Không tiếp nhận', en: 'Not accepted' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  published: { vi: 'Đã trả lời và công khai', en: 'Answered and published' },
}

/** What happened to a petition at a moment, and who did it. */
export interface PetitionStep {
  readonly number: number
  readonly at: Instant
  readonly actor: string
  readonly event: PetitionEvent
}

/** A complaint or suggestion (phản ánh, kiến nghị) as it stands. */
export interface Petition {
  readonly id: string
  /** `PA-261126-7KQM2X`: what its sender follows it by, with the secret that belongs to it. */
  readonly reference: string
  /** The unit that has to do with it now. */
  readonly unitId: UnitId
  readonly state: PetitionState
  /** Number of its newest event: what a command must have seen. */
  readonly version: number
  readonly content: PetitionContent
  /** Account of its sender; null where it was sent without one. */
  readonly citizen: string | null
  readonly language: 'vi' | 'en'
  readonly receivedAt: Instant
  /** From when the limits of the present state count. */
  readonly clockFrom: Instant
  /** By when the next step is to be done; null where nothing is, or nobody has decided that year's calendar. */
  readonly dueAt: Instant | null
  readonly steps: readonly PetitionStep[]
}
