import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import { isUndecided } from '#following/index.ts'
import { type DossierId, formatInstant, type Instant, type UnitId } from '#kernel/index.ts'
import type { PetitionNoticeKind, WarnedDossier, WarnedPetition } from './notice.ts'

/** Unfinished dossiers of which a citizen asks something that no officer has decided. */
export async function readAsked(db: ReadDb): Promise<readonly WarnedDossier[]> {
  const { rows } = await sql<{
    readonly unit_id: number
    readonly dossier_id: string
    readonly holder_unit_id: number
    readonly made_at: Instant
    readonly assignee: string | null
    readonly step_post: string
  }>`
    SELECT unit_id, dossier_id, holder_unit_id, made_at, assignee, step_post
    FROM citizen_request AS asked
    JOIN work_item USING (unit_id, dossier_id)
    WHERE work_item.state <> 'finished' AND ${isUndecided}
  `.execute(db)
  return rows.map((row) => ({
    unitId: row.unit_id as UnitId,
    dossierId: row.dossier_id as DossierId,
    holderUnitId: row.holder_unit_id as UnitId,
    kind: 'asked',
    dueAt: row.made_at,
    assignee: row.assignee,
    stepPost: row.step_post,
    toldAt: null,
  }))
}

/** Petitions that nobody has taken in hand, and those whose next step is due soon or overdue at `now`. */
export async function readWarnedPetitions(db: ReadDb, now: Instant): Promise<readonly WarnedPetition[]> {
  const at = formatInstant(now)
  const { rows } = await sql<{
    readonly petition_id: string
    readonly unit_id: number
    readonly kind: PetitionNoticeKind
    readonly due_at: Instant
  }>`
    SELECT petition_id, unit_id, 'petition-arrived' AS kind, clock_from AS due_at
    FROM petition WHERE state = 'received'
    UNION ALL
    SELECT petition_id, unit_id, CASE WHEN due_at < ${at} THEN 'petition-overdue' ELSE 'petition-due-soon' END, due_at
    FROM petition WHERE due_soon_at <= ${at} AND due_at IS NOT NULL
  `.execute(db)
  return rows.map((row) => ({
    petitionId: row.petition_id,
    holderUnitId: row.unit_id as UnitId,
    kind: row.kind,
    dueAt: row.due_at,
  }))
}
