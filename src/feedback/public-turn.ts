import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#db/index.ts'
import { formatInstant, type Instant, instantFromEpochMs } from '#kernel/index.ts'

const hourMs = 3_600_000

/**
 * How often within an hour. One address may be that of a whole village behind one line: there is much room. Guesses at secrets are counted
 * where they are judged (`following/`).
 */
const turnLimits = { petition: 30 } as const
type TurnKind = keyof typeof turnLimits

interface Turn {
  readonly kind: TurnKind
  /** An address: kept as a hash only. */
  readonly subject: string
  readonly now: Instant
}

/** Counts a turn before anything is judged. False: there were too many within this hour. */
export async function takeTurn(db: Database, turn: Turn): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO public_turn AS known (subject_hash, hour, turns)
    VALUES (${hashOf(turn)}, ${hourOf(turn.now)}, 1)
    ON CONFLICT (subject_hash, hour) DO UPDATE SET turns = known.turns + 1
    WHERE known.turns < ${turnLimits[turn.kind]}
    RETURNING turns
  `.execute(db)
  return rows.length > 0
}

/** Drops what no longer limits anything; answers how many. */
export async function forgetTurns(db: Database, now: Instant): Promise<number> {
  const result = await db
    .deleteFrom('public_turn')
    .where(sql<boolean>`hour < ${hourOf(now)}`)
    .executeTakeFirstOrThrow()
  return Number(result.numDeletedRows)
}

function hourOf(now: Instant): string {
  return formatInstant(instantFromEpochMs(Math.floor(now / hourMs) * hourMs))
}

function hashOf({ kind, subject }: Turn): Buffer {
  return createHash('sha256').update(`${kind} ${subject}`).digest()
}
