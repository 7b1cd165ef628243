import { type RawBuilder, sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { formatInstant, type Instant, type OfficerId, type PlainDate, type UnitId } from '#kernel/index.ts'
import type { Holding, Officer } from './officer.ts'
import type { Post } from './post.ts'

interface OfficerRow {
  readonly officer_id: string
  readonly account: string
  readonly full_name: string
  readonly must_use_totp: boolean
  readonly has_totp: boolean
  readonly is_disabled: boolean
  readonly holdings: readonly { readonly post: string; readonly unitId: number | null }[]
}

/** Officers with the posts that they hold on `day`, in order of account. */
async function readOfficers(db: ReadDb, day: PlainDate, condition: RawBuilder<unknown>): Promise<readonly Officer[]> {
  const { rows } = await sql<OfficerRow>`
    SELECT officer_id, account, full_name, must_use_totp,
           totp_secret IS NOT NULL AS has_totp, disabled_at IS NOT NULL AS is_disabled,
           coalesce(held.holdings, '[]') AS holdings
    FROM officer
    JOIN officer_credential USING (officer_id)
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('post', post, 'unitId', unit_id) ORDER BY valid_from, unit_id, post) AS holdings
      FROM officer_holding
      WHERE officer_holding.officer_id = officer.officer_id
        AND ended_at IS NULL
        AND ${day}::date BETWEEN valid_from AND coalesce(valid_to, 'infinity')
    ) AS held
    WHERE ${condition}
    ORDER BY account
  `.execute(db)
  return rows.map(officerOf)
}

function officerOf(row: OfficerRow): Officer {
  return {
    id: row.officer_id as OfficerId,
    account: row.account,
    fullName: row.full_name,
    holdings: row.holdings as readonly Holding[],
    mustUseTotp: row.must_use_totp,
    hasTotp: row.has_totp,
    isDisabled: row.is_disabled,
  }
}

export async function readOfficer(db: ReadDb, id: OfficerId, day: PlainDate): Promise<Officer | undefined> {
  return (await readOfficers(db, day, sql`officer_id = ${id}`))[0]
}

/** The officer of an account, with the posts held on `day`; undefined when there is none. */
export async function findOfficer(db: ReadDb, account: string, day: PlainDate): Promise<Officer | undefined> {
  return (await readOfficers(db, day, sql`account = ${account}`))[0]
}

/** The officers with these accounts; for printing names beside what they did. */
export async function findOfficers(
  db: ReadDb,
  accounts: readonly string[],
  day: PlainDate,
): Promise<readonly Officer[]> {
  return readOfficers(db, day, sql`account = ANY(${accounts})`)
}

/** All officers, or those who ever held a post in these units: disabled ones and former ones included. */
export async function listOfficers(
  db: ReadDb,
  units: 'all' | readonly UnitId[],
  day: PlainDate,
): Promise<readonly Officer[]> {
  if (units === 'all') return readOfficers(db, day, sql`true`)
  return readOfficers(
    db,
    day,
    sql`EXISTS (
      SELECT FROM officer_holding AS ever
      WHERE ever.officer_id = officer.officer_id AND ever.unit_id = ANY(${units})
    )`,
  )
}

/** Those who can be given work of the unit on `day`: who hold one of `posts` there and may sign in. */
export async function officersOf(
  db: ReadDb,
  unitId: UnitId,
  { posts, day }: { readonly posts: readonly Post[]; readonly day: PlainDate },
): Promise<readonly Officer[]> {
  const officers = await listOfficers(db, [unitId], day)
  const holdsOne = (held: Holding) => held.unitId === unitId && posts.includes(held.post)
  return officers.filter(({ isDisabled, holdings }) => !isDisabled && holdings.some(holdsOne))
}

export interface NewOfficer {
  readonly id: OfficerId
  readonly account: string
  readonly fullName: string
  readonly passwordHash: string
  readonly at: Instant
}

/** False, and nothing is stored, when the account is taken. */
export async function insertOfficer(tx: WriteTx, officer: NewOfficer): Promise<boolean> {
  const { id: officer_id, account, fullName: full_name, passwordHash: password_hash } = officer
  const at = formatInstant(officer.at)
  const inserted = await tx
    .insertInto('officer')
    .values({ officer_id, account, full_name, created_at: at, disabled_at: null })
    .onConflict((conflict) => conflict.column('account').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false
  await tx.insertInto('officer_credential').values({ officer_id, password_hash, password_changed_at: at }).execute()
  return true
}

export async function updateOfficer(
  tx: WriteTx,
  id: OfficerId,
  change: { readonly mustUseTotp?: boolean; readonly disabledAt?: Instant | null },
): Promise<void> {
  const { mustUseTotp, disabledAt } = change
  await tx
    .updateTable('officer')
    .set({
      ...(mustUseTotp === undefined ? {} : { must_use_totp: mustUseTotp }),
      ...(disabledAt === undefined ? {} : { disabled_at: disabledAt === null ? null : formatInstant(disabledAt) }),
    })
    .where('officer_id', '=', id)
    .execute()
}
