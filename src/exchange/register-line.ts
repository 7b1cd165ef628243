import type { Channel, Outcome } from '#dossier/index.ts'
import type { Instant } from '#kernel/index.ts'

interface Line {
  readonly code: string
  readonly at: Instant
}

/** A line of the register, every column understood; units, fields and procedures still as they were named. */
export type RegisterLine =
  | (Line & {
      readonly event: 'accepted'
      readonly unit: string
      readonly field: string
      readonly procedure: string
      readonly channel: Channel
      readonly dueAt: Instant | undefined
    })
  | (Line & { readonly event: 'suspended' })
  | (Line & { readonly event: 'resumed'; readonly dueAt: Instant | undefined })
  | (Line & { readonly event: 'extended'; readonly dueAt: Instant })
  | (Line & { readonly event: 'apologised'; readonly dueAt: Instant })
  | (Line & { readonly event: 'transferred'; readonly unit: string })
  | (Line & { readonly event: 'finished'; readonly outcome: Outcome })

export type AcceptedLine = Extract<RegisterLine, { event: 'accepted' }>
