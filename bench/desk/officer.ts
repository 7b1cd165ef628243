import { sql } from 'kysely'
import type { Database } from '#db/index.ts'
import type { Officer } from '#identity/index.ts'
import { fold, type Instant, instant, type OfficerId, type UnitId } from '#kernel/index.ts'
import { type DeskScope, deskScope } from '#worklist/index.ts'
import { endDay } from '../reports/province.ts'

/** The afternoon on which the desk is looked at: something is due soon, something overdue. */
export const lookedAt: Instant = instant(`${endDay}T15:00:00+07:00`)

/** A dossier that an officer will look for. */
export interface Sought {
  readonly code: string
  readonly name: string
  readonly identityNumber: string
}

/** A dossier that an officer will move on. */
export interface Movable {
  readonly dossier_id: string
  readonly code: string
  readonly step: 'handle' | 'assess'
  readonly last_action: number
}

/** Somebody at the desk of one unit, and what there will be to do. */
export interface Clerk {
  readonly unitId: UnitId
  readonly officer: Officer
  readonly scope: DeskScope
  readonly sought: readonly Sought[]
  /** By our own commands, and by plain SQL: not the same ones. */
  readonly movable: Movable[]
  readonly movablePlain: Movable[]
}

export async function seat(db: Database, unitId: UnitId): Promise<Clerk> {
  const officer = officerOf(unitId)
  const { rows: sought } = await sql<Sought>`
    SELECT code, full_name AS name, identity_number AS "identityNumber"
    FROM dossier
    JOIN dossier_person USING (unit_id, dossier_id)
    WHERE dossier.unit_id = ${unitId} AND role = 'owner'
    ORDER BY random()
    LIMIT 200
  `.execute(db)
  const { rows: movable } = await sql<Movable>`
    SELECT dossier_id, code, step, last_action
    FROM work_item
    WHERE holder_unit_id = ${unitId} AND state = 'running'
    ORDER BY random()
    LIMIT 100
  `.execute(db)
  return {
    unitId,
    officer,
    scope: deskScope(officer, { units: [], successions: [] }, 'unit'),
    sought: sought.map((each) => ({ ...each, name: fold(each.name) })),
    movable: movable.filter((_, place) => place % 2 === 0),
    movablePlain: movable.filter((_, place) => place % 2 === 1),
  }
}

function officerOf(unitId: UnitId): Officer {
  const posts = ['receiving-officer', 'processing-officer', 'unit-leader'] as const
  return {
    id: '00000000-0000-7000-8000-000000000000' as OfficerId,
    account: `can-bo-${unitId}`,
    fullName: `Cán bộ ${unitId}`,
    holdings: posts.map((post) => ({ post, unitId })),
    mustUseTotp: false,
    hasTotp: false,
    isDisabled: false,
  }
}
