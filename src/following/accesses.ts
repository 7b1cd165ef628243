import { type LoggedEntry, searchAudit } from '#audit/index.ts'
import type { ReadDb } from '#db/index.ts'
import { findOfficers, type Post } from '#identity/index.ts'
import { dayOf, type Instant, type UnitId } from '#kernel/index.ts'

/** That somebody looked at a dossier or did something to it. Whoever it was has no name here (decision 0132). */
export interface Access {
  readonly at: Instant
  /** As the log of accesses calls it. */
  readonly event: string
  /** The post in which an officer did; null for citizens. */
  readonly post: Post | null
  /** Where the officer held it on that day; null where it is bound to no unit, or no longer known. */
  readonly unitId: UnitId | null
  /** The citizen's account; null for officers, and for who showed the secret. */
  readonly citizen: string | null
}

/** More than anybody reads; older ones are told on request. */
const most = 200

/** Who looked at this dossier, newest first: only what was answered, not what was refused. */
export async function accessesOf(db: ReadDb, code: string): Promise<readonly Access[]> {
  const { entries } = await searchAudit(db, { subject: code, page: 1, perPage: most })
  const shown = entries.filter(({ status }) => status < 400)
  const holdings = await holdingsOn(db, shown)
  return shown.map((entry) => ({
    at: entry.at,
    event: entry.event,
    post: entry.post,
    unitId: holdings(entry),
    citizen: entry.post === null ? entry.account : null,
  }))
}

/** In which unit the account of an entry held its post on the day of the entry. */
async function holdingsOn(db: ReadDb, entries: readonly LoggedEntry[]) {
  const byOfficers = entries.filter(({ post }) => post !== null)
  const accounts = [...new Set(byOfficers.flatMap(({ account }) => account ?? []))]
  const days = [...new Set(byOfficers.map(({ at }) => dayOf(at)))]
  const known = new Map(
    await Promise.all(days.map(async (day) => [day, await findOfficers(db, accounts, day)] as const)),
  )
  return ({ account, post, at }: LoggedEntry): UnitId | null => {
    const officer = known.get(dayOf(at))?.find((each) => each.account === account)
    return officer?.holdings.find((held) => held.post === post)?.unitId ?? null
  }
}
