import type { ReadDb, WriteTx } from '#db/index.ts'
import { isValidOn, type PlainDate, type ProcedureId } from '#kernel/index.ts'
import type { Catalogue, Procedure } from './catalogue.ts'
import { insertConditions, readConditions } from './condition-store.ts'
import type { Conditions } from './conditions.ts'
import { insertFields, insertProcedures } from './insert-store.ts'
import { insertProcesses } from './process-store.ts'
import { referenceConditions } from './reference/conditions.ts'
import { referenceCatalogue } from './reference/index.ts'
import { referenceSignposts } from './reference/signposts.ts'
import { insertSignposts, readSignposts } from './signpost-store.ts'
import type { Signposts } from './signposts.ts'
import { readCatalogue, readProcedures } from './store.ts'

export type { Catalogue, Fee, Field, OnlineService, Paper, Procedure } from './catalogue.ts'
export type { Conditions } from './conditions.ts'
export { createField, type NewField } from './create-field.ts'
export { createProcedure, type NewProcedure } from './create-procedure.ts'
export { feeOf, type ReckonedFee, type ReckonedLine, reckonFee } from './fee-of.ts'
export {
  closestFieldNames,
  closestProcedureNames,
  fieldsDuring,
  findField,
  findProcedure,
  type ProcedureQuery,
  procedureOfVersion,
  proceduresOn,
} from './find.ts'
export { keepConditions, type TypedConditions } from './keep-conditions.ts'
export {
  type LifeEventOrder,
  lifeEventCode,
  lifeEventMark,
  moveLifeEvent,
  removeLifeEvent,
  saveLifeEvent,
} from './keep-life-events.ts'
export { addPhrase, removePhrase, setAudiences } from './keep-phrases.ts'
export { type Process, type ProcessStep, processOf, type StepPost, stepOf } from './process.ts'
export { type ProcedureHit, procedureSearch } from './search-procedures.ts'
export type { Audience, LifeEvent, Phrase, Signposts } from './signposts.ts'

/** All fields and procedures in all their versions, and the processes. Throws when a process cannot be walked. */
export async function loadCatalogue(db: ReadDb): Promise<Catalogue> {
  return readCatalogue(db)
}

/** What leads people to procedures: everyday phrases, life events, for whom procedures are. */
export async function loadSignposts(db: ReadDb): Promise<Signposts> {
  return readSignposts(db)
}

/** What must be so before somebody can do the procedure; undefined where nobody has recorded it. */
export async function loadConditions(db: ReadDb, id: ProcedureId): Promise<Conditions | undefined> {
  return readConditions(db, id)
}

/** The version of one procedure that is in force on `day`; undefined when there is none. */
export async function loadProcedureOn(db: ReadDb, id: ProcedureId, day: PlainDate): Promise<Procedure | undefined> {
  return (await readProcedures(db, { id })).find((version) => isValidOn(version, day))
}

/** Adds the fields, processes, procedures, conditions and signposts that the product ships with, where they are missing; changes nothing that is there. */
export async function installCatalogue(tx: WriteTx): Promise<void> {
  await insertFields(tx, referenceCatalogue.fields)
  await insertProcesses(tx, referenceCatalogue.processes)
  await insertProcedures(tx, referenceCatalogue.procedures)
  await insertConditions(tx, referenceConditions)
  await insertSignposts(tx, referenceSignposts)
}
