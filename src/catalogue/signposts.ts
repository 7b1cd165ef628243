import type { ProcedureId, Text } from '#kernel/index.ts'

/** For whom a procedure is (đối tượng thực hiện): people, or those who run a business. */
export type Audience = 'person' | 'business'

/** What people call a procedure, in their own words. */
export interface Phrase {
  readonly procedureId: ProcedureId
  readonly text: string
}

/** What happens in a life or a business, and which procedures it calls for, the likeliest first. */
export interface LifeEvent {
  readonly code: string
  readonly name: Text
  /** What a person finds there, in a few words. */
  readonly hint: Text
  readonly procedureIds: readonly ProcedureId[]
}

/** What leads people to procedures whose legal names they do not know; kept by stewards, through all versions. */
export interface Signposts {
  readonly phrases: readonly Phrase[]
  readonly lifeEvents: readonly LifeEvent[]
  /** A procedure that is not in it: nobody has recorded for whom it is. */
  readonly audiences: ReadonlyMap<ProcedureId, readonly Audience[]>
}
