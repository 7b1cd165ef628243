import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import type { DossierId, Instant, PlainDate, UnitId } from '#kernel/index.ts'
import type { DossierPerson, PersonRole } from './person.ts'
import type { SaltedPerson } from './persons.ts'

export interface OwnedPersons {
  readonly unitId: UnitId
  readonly dossierId: DossierId
  /** Number of the action that holds their hashes. */
  readonly version: number
  readonly persons: readonly SaltedPerson[]
}

/** Persons of dossiers, stored beside the log. */
export async function insertPersons(tx: WriteTx, owned: readonly OwnedPersons[]): Promise<void> {
  const rows = owned.flatMap(({ unitId, dossierId, version, persons }) =>
    persons.map(({ person, salt }) => ({
      unit_id: unitId,
      dossier_id: dossierId,
      version,
      ...rowOf(person),
      salt: `\\x${salt.toString('hex')}`,
    })),
  )
  if (rows.length === 0) return
  await sql`
    INSERT INTO dossier_person (unit_id, dossier_id, role, version, full_name, kind, identity_number, tax_code,
      birth_date, sex, address, phone, email, relation, authority, delivery_address, salt)
    SELECT unit_id, dossier_id, role, version, full_name, kind, identity_number, tax_code,
      birth_date, sex, address, phone, email, relation, authority, delivery_address, salt
    FROM json_populate_recordset(NULL::dossier_person, ${JSON.stringify(rows)}::json)
  `.execute(tx)
}

function rowOf({ fullName, identityNumber, taxCode, birthDate, deliveryAddress, ...same }: DossierPerson) {
  return {
    ...same,
    full_name: fullName,
    identity_number: identityNumber,
    tax_code: taxCode,
    birth_date: birthDate,
    delivery_address: deliveryAddress,
  }
}

interface Key {
  readonly unitId: number
  readonly dossierId: string
}

export interface StoredPerson {
  readonly dossierId: string
  readonly person: DossierPerson
  /** Number of the action that holds the hash of these values. */
  readonly version: number
  readonly salt: Buffer
}

/** The persons of all dossiers from one key to another, both included, the owner first, each version after the other. */
export async function readPersons(db: ReadDb, first: Key, last: Key): Promise<readonly StoredPerson[]> {
  const rows = await db
    .selectFrom('dossier_person')
    .selectAll()
    .where(sql<boolean>`(unit_id, dossier_id) >= (${first.unitId}, ${first.dossierId}::uuid)`)
    .where(sql<boolean>`(unit_id, dossier_id) <= (${last.unitId}, ${last.dossierId}::uuid)`)
    .orderBy('unit_id')
    .orderBy('dossier_id')
    .orderBy(sql`array_position(ARRAY['owner', 'filer', 'proxy'], role)`)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    dossierId: row.dossier_id,
    person: personOf(row),
    version: row.version,
    salt: row.salt,
  }))
}

/** Somebody known by number or tax code, in dossiers that these units hold. */
export interface PersonQuery {
  readonly identityNumber?: string
  readonly taxCode?: string
  readonly unitIds: readonly UnitId[]
}

/** A person as a dossier knows them, and which dossier it is. */
export interface KnownPerson {
  readonly person: DossierPerson
  readonly code: string
  readonly acceptedAt: Instant
}

/**
 * The person as the newest dossier knows them, corrected where that was put right: a number that was entered wrongly no longer
 * leads to anybody. Undefined when there is none, or neither number nor code was asked for.
 */
export async function findLatestPerson(db: ReadDb, query: PersonQuery): Promise<KnownPerson | undefined> {
  const { identityNumber, taxCode, unitIds } = query
  if (identityNumber === undefined && taxCode === undefined) return undefined
  const row = await db
    .selectFrom('dossier_person as person')
    .innerJoin('dossier', (join) =>
      join.onRef('dossier.unit_id', '=', 'person.unit_id').onRef('dossier.dossier_id', '=', 'person.dossier_id'),
    )
    .selectAll('person')
    .select(['dossier.code', 'dossier.accepted_at'])
    .$if(identityNumber !== undefined, (all) => all.where('person.identity_number', '=', identityNumber ?? ''))
    .$if(taxCode !== undefined, (all) => all.where('person.tax_code', '=', taxCode ?? ''))
    .where(sql<boolean>`dossier.holder_unit_id = ANY(${unitIds}::integer[])`)
    .where(
      sql<boolean>`NOT EXISTS (
        SELECT FROM dossier_person AS later
        WHERE (later.unit_id, later.dossier_id, later.role) = (person.unit_id, person.dossier_id, person.role)
          AND later.version > person.version
      )`,
    )
    .orderBy('dossier.accepted_at', 'desc')
    .orderBy('dossier.code', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { person: personOf(row), code: row.code, acceptedAt: row.accepted_at }
}

interface Row {
  readonly role: string
  readonly full_name: string
  readonly kind: string | null
  readonly identity_number: string | null
  readonly tax_code: string | null
  readonly birth_date: PlainDate | null
  readonly sex: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly relation: string | null
  readonly authority: string | null
  readonly delivery_address: string | null
}

function personOf({ role, full_name: fullName, ...row }: Row): DossierPerson {
  const known = {
    kind: row.kind,
    identityNumber: row.identity_number,
    taxCode: row.tax_code,
    birthDate: row.birth_date,
    sex: row.sex,
    address: row.address,
    phone: row.phone,
    email: row.email,
    relation: row.relation,
    authority: row.authority,
    deliveryAddress: row.delivery_address,
  }
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null))
  return { role: role as PersonRole, fullName, ...given }
}
