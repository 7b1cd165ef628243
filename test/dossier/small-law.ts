import { sql } from 'kysely'
import type { Process, ProcessStep, StepPost } from '#catalogue/index.ts'
import type { Database } from '#db/index.ts'
import type { DueRule, Law, Opening } from '#dossier/index.ts'
import type { Actor } from '#identity/index.ts'
import {
  addDays,
  atMinute,
  type DossierId,
  dayOf,
  type FieldId,
  type IdSource,
  type Instant,
  instantFromEpochMs,
  ok,
  type ProcedureId,
  type ProcedureVersionId,
  refuse,
  type UnitId,
} from '#kernel/index.ts'

export const firstUnit = 1 as UnitId
export const secondUnit = 2 as UnitId
export const onlyProcedure = 1 as ProcedureId

/** A limit of three calendar days, to 17:00: enough law for tests that are not about the law. */
export const threeDays: DueRule = ({ acceptedAt, pauses, given }) => {
  const counted = pauses.filter(({ from }) => given === null || from >= given.at)
  const pausedMs = counted.reduce((sum, { from, to }) => sum + to - from, 0)
  return ok(instantFromEpochMs((given?.dueAt ?? closing(acceptedAt, 3)) + pausedMs))
}

function closing(moment: Instant, days: number): Instant {
  return atMinute(addDays(dayOf(moment), days), 17 * 60)
}

const word = (code: string) => ({ vi: code, en: code })

/** The process of procedures of which nothing else has been said, as the migrations install it. */
export const standard: Process = {
  code: 'standard',
  name: word('standard'),
  firstStep: 'handle',
  steps: [
    step('handle', 'processing-officer', ['assess']),
    step('assess', 'processing-officer', ['sign', 'handle']),
    step('sign', 'unit-leader', ['handle']),
  ],
}

function step(code: string, post: StepPost, next: readonly string[]): ProcessStep {
  return { code, name: word(code), post, workingMinutes: 60, next, isSigning: code === 'sign' }
}

/** Two units, of which the second succeeds the first, and one procedure, whatever the day. */
export const smallLaw: Law = {
  admit: (unitId, procedureId) =>
    procedureId === onlyProcedure
      ? ok({
          agencyCode: `T${unitId}`,
          procedureId,
          procedureVersionId: 1 as ProcedureVersionId,
          fieldId: 1 as FieldId,
        })
      : refuse('procedure-unknown', { vi: 'Không có thủ tục này.', en: 'There is no such procedure.' }),
  dueRule: () => threeDays,
  successorsOn: (unitId) => [unitId === firstUnit ? secondUnit : unitId],
  isUnitOn: (unitId) => unitId === firstUnit || unitId === secondUnit,
  process: () => standard,
  // No calendar is installed, so that nobody can say when something is due soon.
  dueSoonAt: () => null,
}

export const opening: Opening = {
  unitId: firstUnit,
  dossierId: '00000000-0000-7000-8000-000000000001' as DossierId,
  code: 'T1-200110-0001',
  procedureId: onlyProcedure,
  procedureVersionId: 1 as ProcedureVersionId,
  fieldId: 1 as FieldId,
  step: 'handle',
}

export function officer(post: Actor['post']): Actor {
  return { id: `test-${post}`, post, unitId: null }
}

/** Puts what `smallLaw` speaks of into an empty database. */
export async function installSmallLaw(owner: Database): Promise<void> {
  await sql`
    INSERT INTO unit VALUES (1), (2);
    INSERT INTO unit_version (unit_id, valid_from, agency_code, name, level, list_order)
      VALUES (1, '2000-01-01', 'T1', 'UBND xã Một', 'commune', 1), (2, '2000-01-01', 'T2', 'UBND xã Hai', 'commune', 2);
    INSERT INTO field VALUES (1, 'T');
    INSERT INTO field_version VALUES (1, '2000-01-01', NULL, 'Thử nghiệm', '{commune}', 1);
    INSERT INTO procedure VALUES (1, 'MC-T');
    INSERT INTO procedure_version (procedure_version_id, procedure_id, valid_from, field_id, name, levels, list_order,
        limit_kind, limit_amount, deadline_policy, online_service)
      VALUES (1, 1, '2000-01-01', 1, 'Thủ tục thử', '{commune}', 1, 'days', 3, 'exclude-first-day', 'none');
  `.execute(owner)
}

/** Identifiers that are the same in every run. */
export function countedIds(prefix = 0): IdSource {
  let next = 0
  return {
    uuid: () => {
      next += 1
      return `${String(prefix).padStart(8, '0')}-0000-7000-8000-${String(next).padStart(12, '0')}`
    },
  }
}
