import {
  closest,
  type FieldId,
  isValidDuring,
  isValidOn,
  latestVersion,
  normalise,
  type Period,
  type PlainDate,
  type ProcedureVersionId,
} from '#kernel/index.ts'
import type { Level } from '#organisation/index.ts'
import type { Catalogue, Field, Procedure } from './catalogue.ts'

/**
 * One version of each field that was valid on a day of `period` (the last one of those days), in catalogue order; with
 * `levels`, only of fields, and versions of them, that units of one of these levels resolve.
 */
export function fieldsDuring(catalogue: Catalogue, period: Period, levels?: readonly Level[]): readonly Field[] {
  const latest = new Map<FieldId, Field>()
  for (const field of catalogue.fields) {
    const isOfLevel = levels === undefined || field.levels.some((level) => levels.includes(level))
    if (!isOfLevel || !isValidDuring(field, period)) continue
    latest.set(field.id, latestVersion([field, latest.get(field.id) ?? field]) ?? field)
  }
  return [...latest.values()].sort((a, b) => a.listOrder - b.listOrder || a.id - b.id)
}

/**
 * The field that `nameOrCode` names on a day of `period`: by its name or code as written, else by its name in any
 * case. The last one, where several did. Undefined when none did.
 */
export function findField(catalogue: Catalogue, nameOrCode: string, period: Period): Field | undefined {
  const text = normalise(nameOrCode)
  const lower = text.toLowerCase()
  const latestWhere = (matches: (field: Field) => boolean) =>
    latestVersion(catalogue.fields.filter((field) => matches(field) && isValidDuring(field, period)))
  return (
    latestWhere((field) => field.name === text || field.code === text) ??
    latestWhere((field) => field.name.toLowerCase() === lower)
  )
}

/** A procedure as a person or a register names it, on the day `on`; `fieldId` tells namesakes in two fields apart. */
export interface ProcedureQuery {
  readonly nameOrCode: string
  readonly fieldId?: FieldId | undefined
  readonly on: PlainDate
}

/**
 * The version, valid on that day, of the procedure that is meant: by its name or code as written, else by its name in
 * any case; the first in catalogue order, where several match. Undefined when none does.
 */
export function findProcedure(catalogue: Catalogue, query: ProcedureQuery): Procedure | undefined {
  const text = normalise(query.nameOrCode)
  const lower = text.toLowerCase()
  const isMeant = (procedure: Procedure) =>
    (query.fieldId === undefined || procedure.fieldId === query.fieldId) && isValidOn(procedure, query.on)
  return (
    catalogue.procedures.find((each) => (each.name === text || each.code === text) && isMeant(each)) ??
    catalogue.procedures.find((each) => each.name.toLowerCase() === lower && isMeant(each))
  )
}

/** The version to which a dossier is pinned, whether or not it is still in force. */
export function procedureOfVersion(catalogue: Catalogue, versionId: ProcedureVersionId): Procedure | undefined {
  return catalogue.procedures.find((procedure) => procedure.versionId === versionId)
}

/** Procedures in force on `day`, in catalogue order; with `levels`, only those that units of one of them resolve. */
export function proceduresOn(catalogue: Catalogue, day: PlainDate, levels?: readonly Level[]): readonly Procedure[] {
  return catalogue.procedures.filter(
    (procedure) =>
      isValidOn(procedure, day) && (levels === undefined || procedure.levels.some((level) => levels.includes(level))),
  )
}

/** Names of up to three fields of `period` that look most like `text`, best first: for the sentence of a refusal. */
export function closestFieldNames(catalogue: Catalogue, text: string, period: Period): readonly string[] {
  return closest(
    fieldsDuring(catalogue, period).map((field) => field.name),
    text,
  )
}

/** Names of up to three procedures, in force and in the field of `query`, that look most like what it names. */
export function closestProcedureNames(catalogue: Catalogue, query: ProcedureQuery): readonly string[] {
  const inForce = proceduresOn(catalogue, query.on)
  const inField = inForce.filter((procedure) => query.fieldId === undefined || procedure.fieldId === query.fieldId)
  return closest(
    inField.map((procedure) => procedure.name),
    query.nameOrCode,
  )
}
