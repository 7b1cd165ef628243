import type { WriteTx } from '#db/index.ts'
import { type FieldId, normalise, type PlainDate, type ProcedureId, type ProcedureVersionId } from '#kernel/index.ts'
import type { Level } from '#organisation/index.ts'
import type { Procedure } from './catalogue.ts'
import { createdCode, nextId, nextOrder, wasCreated } from './created.ts'
import { insertProcedures } from './insert-store.ts'
import { lockCatalogue, moveProcedureStart, readCatalogue } from './store.ts'

/** A procedure that an imported register names and the catalogue lacks. `day`: on which the register first names it. */
export interface NewProcedure {
  readonly name: string
  readonly fieldId: FieldId
  readonly levels: readonly Level[]
  readonly day: PlainDate
}

/**
 * Adds the procedure, valid from that day, last in the list, under a code of our own (`MC-NEW-…`), with a limit of 10
 * working days that is nobody's law: it holds only where a register gives no due instant. One that was created so
 * before in the same field, as valid from a later day, is made to begin on this day instead.
 */
export async function createProcedure(tx: WriteTx, wanted: NewProcedure): Promise<Procedure> {
  await lockCatalogue(tx)
  const { procedures } = await readCatalogue(tx)
  const name = normalise(wanted.name)
  const next = procedures.find(
    (procedure) =>
      procedure.name === name &&
      procedure.fieldId === wanted.fieldId &&
      procedure.validFrom > wanted.day &&
      wasCreated(procedure),
  )
  if (next !== undefined) {
    await moveProcedureStart(tx, next, wanted.day)
    return { ...next, validFrom: wanted.day }
  }
  const procedure = newProcedure(procedures, { ...wanted, name })
  await insertProcedures(tx, [procedure])
  return procedure
}

function newProcedure(procedures: readonly Procedure[], { name, fieldId, levels, day }: NewProcedure): Procedure {
  const id = nextId(procedures.map((procedure) => procedure.id))
  return {
    id: id as ProcedureId,
    versionId: nextId(procedures.map((procedure) => procedure.versionId)) as ProcedureVersionId,
    code: createdCode(id),
    name,
    fieldId,
    levels,
    listOrder: nextOrder(procedures),
    limit: { kind: 'working-days', amount: 10 },
    policy: 'exclude-first-day',
    onlineService: 'none',
    resultName: null,
    legalBasis: null,
    papers: [],
    fees: [],
    validFrom: day,
    validTo: null,
  }
}
