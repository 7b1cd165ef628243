import { type Catalogue, loadCatalogue, type Procedure, type Process, procedureOfVersion } from '#catalogue/index.ts'
import type { ReadDb } from '#db/index.ts'
import { calendarOf, dueDate, dueSoonFrom, loadCalendars, type WorkingCalendars } from '#deadline/index.ts'
import {
  type Decision,
  dayOf,
  formatDay,
  isValidOn,
  ok,
  type PlainDate,
  type ProcedureId,
  type ProcedureVersionId,
  refuse,
  type UnitId,
} from '#kernel/index.ts'
import { findUnitOn, loadOrganisation, type Organisation, successorsOn, type Unit } from '#organisation/index.ts'
import type { DueRule } from './facts.ts'
import type { Admission, Law, WorkLaw } from './law.ts'

/** What the law of dossiers is made from. */
export interface LawSource {
  readonly organisation: Organisation
  readonly catalogue: Catalogue
  readonly calendars: WorkingCalendars
}

/** The law as the database holds it now. */
export async function loadLaw(db: ReadDb): Promise<Law> {
  const organisation = await loadOrganisation(db)
  const catalogue = await loadCatalogue(db)
  const calendars = await loadCalendars(db)
  return lawFrom({ organisation, catalogue, calendars })
}

export function lawFrom({ organisation, catalogue, calendars }: LawSource): Law {
  const procedureOf = (versionId: ProcedureVersionId): Procedure => {
    const procedure = procedureOfVersion(catalogue, versionId)
    if (procedure === undefined) throw new Error(`procedure version ${versionId} is not in the catalogue`)
    return procedure
  }
  return {
    ...workLawOf({ calendars, processes: catalogue.processes, procedureOf }),
    admit: (unitId, procedureId, day) => admit({ organisation, catalogue }, { unitId, procedureId }, day),
    dueRule: (versionId, unitId, day) => dueRuleOf(calendars, { procedure: procedureOf(versionId), unitId, day }),
    successorsOn: (unitId, day) => successorsOn(organisation, unitId, day),
    isUnitOn: (unitId, day) => findUnitOn(organisation, unitId, day) !== undefined,
  }
}

interface WorkLawSource {
  readonly calendars: WorkingCalendars
  readonly processes: readonly Process[]
  readonly procedureOf: (versionId: ProcedureVersionId) => Procedure
}

/** What places dossiers among the work of a unit, by these calendars, processes and procedures. */
export function workLawOf({ calendars, processes, procedureOf }: WorkLawSource): WorkLaw {
  return {
    process: (versionId) => {
      const { processCode } = procedureOf(versionId)
      const process = processes.find(({ code }) => code === processCode)
      if (process === undefined) throw new Error(`process '${processCode}' is not in the catalogue`)
      return process
    },
    dueSoonAt: ({ phase, dueAt, dueKnownAt, holderUnitId, procedureVersionId }) => {
      if (phase !== 'running' || dueAt === null) return null
      const percent = procedureOf(procedureVersionId).dueSoonPercent
      const calendar = calendarOf(calendars, holderUnitId, dayOf(dueKnownAt))
      const soon = dueSoonFrom(calendar, { from: dueKnownAt, dueAt, percent })
      return soon.ok ? soon.value : null
    },
  }
}

/** How the limit of `procedure` becomes due instants by the calendar of the unit, as decided up to `day`. */
export function dueRuleOf(
  calendars: WorkingCalendars,
  { procedure, unitId, day }: { readonly procedure: Procedure; readonly unitId: UnitId; readonly day: PlainDate },
): DueRule {
  const { limit, policy } = procedure
  return ({ acceptedAt, pauses, given }) => {
    const question = { acceptedAt, limit, policy, pauses, ...(given === null ? {} : { given }) }
    const due = dueDate(calendarOf(calendars, unitId, day), question)
    return due.ok ? ok(due.value.at) : due
  }
}

function admit(
  { organisation, catalogue }: { readonly organisation: Organisation; readonly catalogue: Catalogue },
  { unitId, procedureId }: { readonly unitId: UnitId; readonly procedureId: ProcedureId },
  day: PlainDate,
): Decision<Admission> {
  const unit = findUnitOn(organisation, unitId, day)
  if (unit === undefined)
    return refuse('unit-not-on-day', {
      vi: `Đơn vị không tồn tại vào ngày ${formatDay(day)}. Hãy chọn đơn vị đang hoạt động.`,
      en: `The unit does not exist on ${formatDay(day)}. Choose one that does.`,
    })
  const procedure = catalogue.procedures.find((each) => each.id === procedureId && isValidOn(each, day))
  if (procedure === undefined)
    return refuse('procedure-not-on-day', {
      vi: `Thủ tục không có hiệu lực vào ngày ${formatDay(day)}. Hãy chọn thủ tục đang có hiệu lực.`,
      en: `The procedure is not in force on ${formatDay(day)}. Choose one that is.`,
    })
  return procedure.levels.includes(unit.level) ? ok(admission(unit, procedure)) : refuseLevel(unit, procedure)
}

function admission({ agencyCode }: Unit, { id, versionId, fieldId }: Procedure): Admission {
  return { agencyCode, procedureId: id, procedureVersionId: versionId, fieldId }
}

function refuseLevel(unit: Unit, procedure: Procedure): Decision<never> {
  return refuse('procedure-of-other-level', {
    vi: `${unit.name} không giải quyết thủ tục '${procedure.name}'. Hãy hướng dẫn đến cấp có thẩm quyền.`,
    en: `${unit.name} does not resolve '${procedure.name}'. Direct the person to the level that does.`,
  })
}
