import type { OfficerId, UnitId } from '#kernel/index.ts'
import type { Post } from './post.ts'

/** A post that an officer holds today. */
export interface Holding {
  readonly post: Post
  /** Null where the post is bound to no unit: it is held for all of them. */
  readonly unitId: UnitId | null
}

/** Somebody who signs in to work (cán bộ, công chức), with the posts held today. */
export interface Officer {
  readonly id: OfficerId
  readonly account: string
  readonly fullName: string
  readonly holdings: readonly Holding[]
  /** Somebody required one-time codes: until they are set up, nothing else can be done. */
  readonly mustUseTotp: boolean
  readonly hasTotp: boolean
  readonly isDisabled: boolean
}

/** Who asks for something: an account, in a post, of one unit (null: not bound to one). */
export interface Actor {
  /** The account. */
  readonly id: string
  readonly post: Post
  readonly unitId: UnitId | null
}
