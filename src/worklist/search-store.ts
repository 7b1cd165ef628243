import { type RawBuilder, sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { Reach } from '#identity/index.ts'
import { type Decision, ok } from '#kernel/index.ts'
import { type FoundDossier, type FoundRow, foundOf } from './found-dossier.ts'
import { isWithin } from './queue-store.ts'
import { readSearch, type SearchTerms } from './search-text.ts'

export interface SearchResult {
  /** The newest first; at most 50. */
  readonly rows: readonly FoundDossier[]
  /** How many match. */
  readonly total: number
  /** So many match that perhaps not all were looked at: more must be typed. */
  readonly isCut: boolean
}

/** A statement for the keys of dossiers, and when they were accepted. */
type Way = RawBuilder<unknown>

/** Rows of a result. */
const shown = 50
/** Of each way in which the text can be meant; what keeps a search quick whatever is typed. */
const lookedAt = 1_000

/**
 * Dossiers, open and finished, held by a unit of `reach` (of `dossier.search`, which holds the units that went before) and named by
 * what was typed: a code, its beginning or its last digits; a name with or without diacritics (the last word as a beginning where
 * it is none by itself); an identity number, tax code or telephone number. Persons are those in force: what a correction took back finds nothing. Refused: `search-too-short`.
 */
export async function searchDossiers(db: ReadDb, typed: string, reach: Reach): Promise<Decision<SearchResult>> {
  const terms = readSearch(typed)
  if (!terms.ok) return terms
  const found = await search(db, terms.value, { reach, isBegun: false })
  // A beginning costs as much as everything that begins with it: so it is tried where no word is whole.
  if (found.total > 0 || terms.value.words.length === 0) return ok(found)
  return ok(await search(db, terms.value, { reach, isBegun: true }))
}

interface Asked {
  readonly reach: Reach
  /** Whether the last word of a name is taken as the beginning of one. */
  readonly isBegun: boolean
}

async function search(db: ReadDb, terms: SearchTerms, asked: Asked): Promise<SearchResult> {
  const { rows } = await sql<FoundRow & { readonly total: number; readonly is_cut: boolean }>`
    WITH way AS MATERIALIZED (${sql.join(waysOf(terms, asked), sql` UNION ALL `)}),
    hit AS (SELECT DISTINCT unit_id, dossier_id, accepted_at FROM way)
    SELECT dossier.*, owner.full_name AS owner_name, owner.identity_number, owner.tax_code,
      (SELECT count(*) FROM hit) AS total, (SELECT count(*) FROM way) >= ${lookedAt} AS is_cut
    FROM (SELECT unit_id, dossier_id FROM hit ORDER BY accepted_at DESC, dossier_id DESC LIMIT ${shown}) AS newest
    JOIN dossier USING (unit_id, dossier_id)
    LEFT JOIN LATERAL (
      SELECT full_name, identity_number, tax_code
      FROM dossier_person
      WHERE unit_id = dossier.unit_id AND dossier_id = dossier.dossier_id AND role = 'owner'
      ORDER BY version DESC
      LIMIT 1
    ) AS owner ON true
    ORDER BY accepted_at DESC, dossier_id DESC
  `.execute(db)
  const [first] = rows
  return { rows: rows.map(foundOf), total: first?.total ?? 0, isCut: first?.is_cut ?? false }
}

function waysOf({ codeStart, codeEnd, number, words }: SearchTerms, asked: Asked): readonly Way[] {
  const { reach } = asked
  const starts = [...new Set([codeStart ?? '', codeStart?.toUpperCase() ?? ''])].filter((start) => start !== '')
  return [
    ...starts.map((start) => byDossier(sql`code LIKE ${`${escaped(start)}%`}`, reach)),
    ...(codeEnd === undefined ? [] : [byCodeEnd(codeEnd, reach)]),
    ...(number === undefined ? [] : [byPerson(sql`person.numbers @> ARRAY[${number}]`, reach)]),
    ...(words.length === 0 ? [] : [byName(words, asked)]),
  ]
}

function byDossier(condition: RawBuilder<unknown>, reach: Reach): Way {
  return sql`(
    SELECT unit_id, dossier_id, accepted_at
    FROM dossier
    WHERE ${condition} AND ${isWithin(reach, 'dossier.holder_unit_id')}
    LIMIT ${lookedAt}
  )`
}

/** The index begins with the unit, for a number of the day is one of each unit: so all are named where all are meant. */
function byCodeEnd(end: string, reach: Reach): Way {
  const pattern = `${[...end].reverse().join('')}%`
  const every = reach === 'all' ? sql`AND holder_unit_id = ANY(ARRAY(SELECT unit_id FROM unit))` : sql``
  return byDossier(sql`reverse(code) LIKE ${pattern} ${every}`, reach)
}

/** `simple` splits the words as the index did; the quotes keep them words whatever they are. */
function byName(words: readonly string[], { reach, isBegun }: Asked): Way {
  const query = `${words.map((word) => `'${word}'`).join(' & ')}${isBegun ? ':*' : ''}`
  const inUnit = isWithin(reach, 'person.unit_id')
  return byPerson(sql`to_tsvector('simple', person.folded_name) @@ to_tsquery('simple', ${query}) AND ${inUnit}`, reach)
}

/** The person leads to the dossier, by the inner limit and maximum: a planner that takes a number for common would go through all. */
function byPerson(condition: RawBuilder<unknown>, reach: Reach): Way {
  return sql`(
    SELECT person.unit_id, person.dossier_id, accepted_at
    FROM dossier_person AS person
    CROSS JOIN LATERAL (
      SELECT accepted_at
      FROM dossier
      WHERE unit_id = person.unit_id AND dossier_id = person.dossier_id
        AND ${isWithin(reach, 'dossier.holder_unit_id')}
      LIMIT 1
    ) AS held
    WHERE ${condition}
      AND person.version = (
        SELECT max(version)
        FROM dossier_person AS any_version
        WHERE any_version.unit_id = person.unit_id AND any_version.dossier_id = person.dossier_id
          AND any_version.role = person.role
      )
    LIMIT ${lookedAt}
  )`
}

/** `text` as it stands in a pattern of LIKE. */
export function escaped(text: string): string {
  return text.replace(/[\\%_]/gu, '\\$&')
}
