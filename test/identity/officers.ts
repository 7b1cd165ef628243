import { randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '#db/index.ts'
import { createOfficer, type Holding, type IdentityDeps, type Officer } from '#identity/index.ts'
import { type Clock, expectOk, type Instant, instant, plainDate } from '#kernel/index.ts'

/** The password of every officer of a test. */
export const testPassword = 'cá kho nghệ ở bản'

/** A clock that a test moves by hand. */
export interface TestClock extends Clock {
  now: () => Instant
  readonly pass: (minutes: number) => void
}

export function clockAt(start: string): TestClock {
  let at = instant(start)
  return {
    now: () => at,
    pass: (minutes) => {
      at = (at + minutes * 60_000) as Instant
    },
  }
}

export function identityDeps(db: Database, clock: Clock): IdentityDeps {
  return { db, clock, random: { bytes: (count) => randomBytes(count) }, ids: { uuid: randomUUID } }
}

/** An officer who holds these posts since long ago, with the test's password. */
export async function hire(deps: IdentityDeps, account: string, holdings: readonly Holding[]): Promise<Officer> {
  const terms = holdings.map((holding) => ({ ...holding, from: plainDate('2020-01-01') }))
  const asked = { by: 'operator', account, fullName: `Cán bộ ${account}`, password: testPassword, terms } as const
  return expectOk(await createOfficer(deps, asked))
}
