import {
  type Catalogue,
  createField,
  createProcedure,
  type Field,
  findField,
  findProcedure,
  type Procedure,
  procedureOfVersion,
} from '#catalogue/index.ts'
import type { WriteTx } from '#db/index.ts'
import type { PlainDate, ProcedureVersionId } from '#kernel/index.ts'
import { createUnit, findUnit, type Organisation, type Unit } from '#organisation/index.ts'
import type { MakeFault } from './bad-line.ts'
import type { Column } from './columns.ts'
import type { Reference } from './reference.ts'
import { refusedNewName, unknownField, unknownProcedure, unknownUnit } from './unknown-names.ts'

/** Names of what an import created, in the order in which the register first names them. */
export interface CreatedNames {
  readonly units: readonly string[]
  readonly fields: readonly string[]
  readonly procedures: readonly string[]
}

/** Units, fields and procedures by name and day; what is missing is created where that was asked for, else a fault. */
export class NameSource {
  readonly #tx: WriteTx
  readonly #createMissing: boolean
  #organisation: Organisation
  #catalogue: Catalogue
  #created: CreatedNames = { units: [], fields: [], procedures: [] }

  constructor(tx: WriteTx, { organisation, catalogue }: Reference, createMissing: boolean) {
    this.#tx = tx
    this.#organisation = organisation
    this.#catalogue = catalogue
    this.#createMissing = createMissing
  }

  get created(): CreatedNames {
    return this.#created
  }

  async unit(name: string, day: PlainDate): Promise<Unit | MakeFault> {
    const found = findUnit(this.#organisation, name, { from: day, to: day })
    if (found !== undefined) return found
    const fault = this.#faultOf('unit', name, () => unknownUnit(this.#organisation, name, day))
    if (fault !== undefined) return fault
    const unit = await createUnit(this.#tx, { name, day })
    const others = this.#organisation.units.filter(({ id }) => id !== unit.id)
    this.#organisation = { ...this.#organisation, units: [...others, unit] }
    this.#created = { ...this.#created, units: [...this.#created.units, name] }
    return unit
  }

  async field(name: string, { level }: Unit, day: PlainDate): Promise<Field | MakeFault> {
    const found = findField(this.#catalogue, name, { from: day, to: day })
    if (found !== undefined) return found
    const fault = this.#faultOf('field', name, () => unknownField(this.#catalogue, name, day))
    if (fault !== undefined) return fault
    const field = await createField(this.#tx, { name, levels: [level], day })
    const others = this.#catalogue.fields.filter(({ id }) => id !== field.id)
    this.#catalogue = { ...this.#catalogue, fields: [...others, field] }
    this.#created = { ...this.#created, fields: [...this.#created.fields, name] }
    return field
  }

  async procedure(
    name: string,
    { unit, field }: { readonly unit: Unit; readonly field: Field },
    day: PlainDate,
  ): Promise<Procedure | MakeFault> {
    const found = findProcedure(this.#catalogue, { nameOrCode: name, fieldId: field.id, on: day })
    if (found !== undefined) return found
    const fault = this.#faultOf('procedure', name, () => unknownProcedure(this.#catalogue, name, field, day))
    if (fault !== undefined) return fault
    const procedure = await createProcedure(this.#tx, { name, fieldId: field.id, levels: [unit.level], day })
    const others = this.#catalogue.procedures.filter(({ versionId }) => versionId !== procedure.versionId)
    this.#catalogue = { ...this.#catalogue, procedures: [...others, procedure] }
    this.#created = { ...this.#created, procedures: [...this.#created.procedures, name] }
    return procedure
  }

  procedureOfVersion(versionId: ProcedureVersionId): Procedure {
    const procedure = procedureOfVersion(this.#catalogue, versionId)
    if (procedure === undefined) throw new Error(`procedure version ${versionId} is not in the catalogue`)
    return procedure
  }

  #faultOf(column: Column, name: string, unknown: MakeFault): MakeFault | undefined {
    return this.#createMissing ? refusedNewName(column, name) : unknown
  }
}
