import type { WriteTx } from '#db/index.ts'
import { type FieldId, normalise, type PlainDate, type ProcedureId, type ProcedureVersionId } from '#kernel/index.ts'
import type { Level } from '#organisation/index.ts'
import type { Procedure } from './catalogue.ts'
import { greatestProcedure, lockCatalogue, moveProcedureStart } from './create-store.ts'
import { createdCode, nextId, wasCreated } from './created.ts'
import { insertProcedures } from './insert-store.ts'
import { readProcedures } from './store.ts'

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
  const name = normalise(wanted.name)
  await lockCatalogue(tx)
  const next = (await readProcedures(tx, { name })).find(
    (procedure) => procedure.fieldId === wanted.fieldId && procedure.validFrom > wanted.day && wasCreated(procedure),
  )
  if (next !== undefined) {
    await moveProcedureStart(tx, next, wanted.day)
    return { ...next, validFrom: wanted.day }
  }
  const greatest = await greatestProcedure(tx)
  const procedure = newProcedure({ ...wanted, name }, greatest)
  if ((await insertProcedures(tx, [procedure])) === 0) throw new Error(`procedure ${procedure.id} is there already`)
  return procedure
}

function newProcedure(
  { name, fieldId, levels, day }: NewProcedure,
  greatest: Awaited<ReturnType<typeof greatestProcedure>>,
): Procedure {
  const id = nextId(greatest.id)
  return {
    id: id as ProcedureId,
    versionId: nextId(greatest.versionId) as ProcedureVersionId,
    code: createdCode(id),
    name,
    fieldId,
    levels,
    listOrder: greatest.listOrder + 1,
    limit: { kind: 'working-days', amount: 10 },
    policy: 'exclude-first-day',
    onlineService: 'none',
    resultName: null,
    legalBasis: null,
    processCode: 'standard',
    dueSoonPercent: 20,
    papers: [],
    fees: [],
    validFrom: day,
    validTo: null,
  }
}
