import type { Field, Procedure } from '#catalogue/index.ts'
import type { PlainDate, ProcedureVersionId } from '#kernel/index.ts'
import type { Unit } from '#organisation/index.ts'
import type { MakeFault } from './bad-line.ts'
import type { NameSource } from './name-source.ts'
import type { AcceptedLine } from './register-line.ts'

/** Where a dossier is accepted, and under what. */
export interface Place {
  readonly unit: Unit
  readonly field: Field
  readonly procedure: Procedure
}

/** What the names of one register mean on each day: asked once, then remembered, for a register repeats them. */
export class Names {
  readonly #source: NameSource
  readonly #places = new Map<string, Place | MakeFault>()
  readonly #units = new Map<string, Unit | MakeFault>()
  readonly #procedures = new Map<ProcedureVersionId, Procedure>()

  constructor(source: NameSource) {
    this.#source = source
  }

  unitOf(name: string, day: PlainDate): Promise<Unit | MakeFault> {
    return remember(this.#units, `${name}\n${day}`, () => this.#source.unit(name, day))
  }

  placeOf(line: AcceptedLine, day: PlainDate): Promise<Place | MakeFault> {
    const key = `${line.unit}\n${line.field}\n${line.procedure}\n${day}`
    return remember(this.#places, key, () => this.#findPlace(line, day))
  }

  /** The version to which a dossier is pinned. */
  procedureOf(versionId: ProcedureVersionId): Procedure {
    const procedure = this.#procedures.get(versionId) ?? this.#source.procedureOfVersion(versionId)
    this.#procedures.set(versionId, procedure)
    return procedure
  }

  async #findPlace(line: AcceptedLine, day: PlainDate): Promise<Place | MakeFault> {
    const unit = await this.unitOf(line.unit, day)
    if (typeof unit === 'function') return unit
    const field = await this.#source.field(line.field, unit, day)
    if (typeof field === 'function') return field
    const procedure = await this.#source.procedure(line.procedure, { unit, field }, day)
    return typeof procedure === 'function' ? procedure : { unit, field, procedure }
  }
}

async function remember<T>(known: Map<string, T>, key: string, find: () => Promise<T>): Promise<T> {
  const remembered = known.get(key)
  if (remembered !== undefined) return remembered
  const found = await find()
  known.set(key, found)
  return found
}
