import type { PlainDate } from '#kernel/index.ts'

/** What an urging letter says about the office that issues it: names, titles and words, all data. */
export interface Office {
  /** Days on which letters are issued by it, both included; `until` null while it stands. */
  readonly from: PlainDate
  readonly until: PlainDate | null
  /** As in the model of a letter (kernel). */
  readonly superior?: string
  readonly issuer: string
  readonly issuedBy: string
  readonly place: string
  readonly addressees: readonly string[]
  readonly signatory: { readonly authority: string; readonly title: string }
  readonly recipients: readonly string[]
  /** How the letter speaks of it: `UBND huyện`, of what it governs: `toàn huyện`, of whom it answers to: `Chủ tịch UBND huyện`. */
  readonly shortName: string
  readonly area: string
  readonly head: string
  /** The unit whose own dossiers Biểu 1 and Biểu 3 show; null where they show those of all units. */
  readonly ownUnit: string | null
  /** The texts that the letter is written under, each complete; no text that nobody has seen stands here. */
  readonly basis: readonly string[]
  /** Where dossiers are received and resolved. */
  readonly platform: string
  /** Whom it urges: `các cơ quan, đơn vị và UBND các xã, thị trấn`, and who answers for communes there. */
  readonly urged: string
  readonly communeHeads: string
  /** Where answers and questions go. */
  readonly secretariat: string
  readonly contacts: readonly { readonly office: string; readonly telephone?: string }[]
  /** Who publishes the procedures that units propose. */
  readonly publisher: string
  readonly targets: Targets
}

export interface Targets {
  /** Percent of dossiers received and resolved in the system. */
  readonly inSystem: number
  /** Least percent of the dossiers of a period that are filed online. */
  readonly online: number
  /** How many of the units with most dossiers are named. */
  readonly namedFirst: number
  /** From this percent of late dossiers on, a unit that is named for its many dossiers is warned. */
  readonly highLateRate: number
  /** Working days within which units answer the letter. */
  readonly answerWithin: number
}
