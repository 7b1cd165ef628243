import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#db/index.ts'
import { channelName, code, fillDossiers, id } from '../reports/fill.ts'
import { chance, endDay, makeLives, makeReference, oneYear } from '../reports/province.ts'

const cut = sql.raw(`'${endDay}T00:00:00+07:00'::timestamptz`)

/** A province's year of `count` dossiers: their rows and log, persons, the work that is open at its end, and an officer a unit. */
export async function fillDesk(owner: Database, count: number): Promise<void> {
  await sql`SET session_replication_role = replica`.execute(owner)
  await sql`SET work_mem = '256MB'`.execute(owner)
  await sql`SET maintenance_work_mem = '512MB'`.execute(owner)
  await makeReference(owner)
  await makeLives(owner, count, oneYear)
  await fillDossiers(owner)
  await fillWork(owner)
  await fillPersons(owner)
  await sql`
    INSERT INTO officer (officer_id, account, full_name, created_at)
    SELECT gen_random_uuid(), 'can-bo-' || unit_id, 'Cán bộ đơn vị ' || unit_id, '2025-01-01T00:00:00Z'
    FROM unit
  `.execute(owner)
  await sql`SET session_replication_role = DEFAULT`.execute(owner)
  await sql`VACUUM ANALYZE`.execute(owner)
}

/** What is open when the year ends, and what was finished in its last fourteen days and is still to be handed over. */
async function fillWork(owner: Database): Promise<void> {
  const isHalted = sql`paused_at IS NOT NULL AND resumed_at IS NULL`
  await sql`
    INSERT INTO work_item (
      unit_id, dossier_id, code, holder_unit_id, procedure_id, procedure_version_id, channel, is_assisted, state, step, step_post,
      is_signing, step_since, assignee, held_since, accepted_at, due_at, due_soon_at, due_before, ground, suspended_at, supply_by,
      finished_at, outcome, last_action
    )
    SELECT
      unit_id, ${id}, ${code}, unit_id, procedure_id, procedure_id, ${channelName}, false,
      CASE WHEN finished_at IS NOT NULL THEN 'finished' WHEN ${isHalted} THEN 'suspended' ELSE 'running' END,
      'handle', 'processing-officer', n % 8 = 0, accepted_at,
      CASE WHEN n % 3 > 0 THEN 'can-bo-' || unit_id END, CASE WHEN n % 3 > 0 THEN accepted_at END, accepted_at,
      CASE WHEN ${isHalted} AND finished_at IS NULL THEN NULL ELSE coalesce(second_due_at, due_at) END,
      CASE WHEN finished_at IS NULL AND NOT ${isHalted} THEN accepted_at + 0.8 * (due_at - accepted_at) END,
      CASE WHEN ${isHalted} AND finished_at IS NULL THEN due_at END,
      CASE WHEN ${isHalted} AND finished_at IS NULL THEN 'supplement' END,
      CASE WHEN ${isHalted} AND finished_at IS NULL THEN paused_at END,
      CASE WHEN ${isHalted} AND finished_at IS NULL THEN paused_on + 30 END,
      finished_at, CASE WHEN finished_at IS NOT NULL THEN 'issued' END,
      1 + num_nonnulls(paused_at, resumed_at, finished_at)
    FROM life
    WHERE finished_at IS NULL OR (finished_at >= ${cut} - interval '14 days' AND outcome = 0)
  `.execute(owner)
}

const families = 'Lò Quàng Cà Lường Tòng Vàng Giàng Sùng Thào Mùa Nguyễn Trần Lê Phạm Hoàng'.split(' ')
const middles = 'Thị Văn A Thị Văn Minh Thanh Đức Hồng Ngọc'.split(' ')
const givens =
  'An Anh Bình Chi Chu Công Dinh Dung Dũng Đông Giang Hà Hải Hạnh Hiền Hoa Hùng Hương Lan Linh Long Mai Mẫu Mỷ Nam Nga Ngân Oanh Phúc Quân Sơn Tâm Thảo Thu Tú Tuấn Vinh Xuân Yến Ưng'.split(
    ' ',
  )

/** An owner for each, and for one in five somebody else who brings it. The index is made afterwards, as a restored backup does. */
async function fillPersons(owner: Database): Promise<void> {
  const { rows } = await sql<{ made: string }>`
    SELECT pg_get_indexdef('dossier_person_search'::regclass) AS made
  `.execute(owner)
  await sql`DROP INDEX dossier_person_search`.execute(owner)
  for (const [role, seed] of [
    ['owner', 20],
    ['filer', 40],
  ] as const)
    await sql`
      INSERT INTO dossier_person (unit_id, dossier_id, role, version, full_name, identity_number, phone, address, salt)
      SELECT unit_id, ${id}, ${role}, 1,
        ${oneOf(families, seed)} || ' ' || ${oneOf(middles, seed + 1)} || ' ' || ${oneOf(givens, seed + 2)},
        '011' || lpad(floor(${chance(seed + 3)} * 1e9)::bigint::text, 9, '0'),
        '09' || lpad(floor(${chance(seed + 4)} * 1e8)::bigint::text, 8, '0'),
        'Bản ' || n % 500, sha256(n::text::bytea)
      FROM life
      WHERE ${role === 'owner' ? sql`true` : sql`n % 5 = 0`}
    `.execute(owner)
  await sql.raw(rows[0]?.made ?? '').execute(owner)
}

/** The square makes the first of them common, as some names are. */
function oneOf(names: readonly string[], seed: number): RawBuilder<string> {
  const place = sql`1 + floor(${chance(seed)} * ${chance(seed + 10)} * ${sql.lit(names.length)})::integer`
  return sql`(${sql.raw(`ARRAY['${names.join("','")}']`)})[${place}]`
}
