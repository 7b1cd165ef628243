import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { DossierPerson } from './command.ts'

interface Key {
  readonly unitId: number
  readonly dossierId: string
}

export interface StoredPerson {
  readonly dossierId: string
  readonly person: DossierPerson
  readonly salt: Buffer
}

/** The persons of all dossiers from one key to another, both included. */
export async function readPersons(db: ReadDb, first: Key, last: Key): Promise<readonly StoredPerson[]> {
  const rows = await db
    .selectFrom('dossier_person')
    .selectAll()
    .where(sql<boolean>`(unit_id, dossier_id) >= (${first.unitId}, ${first.dossierId}::uuid)`)
    .where(sql<boolean>`(unit_id, dossier_id) <= (${last.unitId}, ${last.dossierId}::uuid)`)
    .orderBy('unit_id')
    .orderBy('dossier_id')
    .orderBy('role', 'desc')
    .execute()
  return rows.map((row) => ({
    dossierId: row.dossier_id,
    person: {
      role: row.role === 'filer' ? 'filer' : 'owner',
      fullName: row.full_name,
      ...(row.address === null ? {} : { address: row.address }),
      ...(row.phone === null ? {} : { phone: row.phone }),
    },
    salt: row.salt,
  }))
}
