import { type Catalogue, findField, findProcedure, procedureOfVersion } from '#catalogue/index.ts'
import type { DossierEvent } from '#dossier/index.ts'
import { dayOf, type PlainDate, type UnitId } from '#kernel/index.ts'
import { findUnit, findUnitOn, type Organisation } from '#organisation/index.ts'
import type { Reference } from './reference.ts'

/** What of an acceptance is needed to name it. */
type Accepted = Pick<Extract<DossierEvent, { kind: 'accepted' }>, 'at' | 'unitId' | 'procedureVersionId' | 'fieldId'>

/** How a register calls unit, field and procedure. */
export interface PrintedPlace {
  readonly unit: string
  readonly field: string
  readonly procedure: string
}

/** The names of a register that is written: as they were on the day, codes where a name would be read as something else. */
export class PrintedNames {
  readonly #organisation: Organisation
  readonly #catalogue: Catalogue
  readonly #places = new Map<string, PrintedPlace>()

  constructor({ organisation, catalogue }: Omit<Reference, 'calendars'>) {
    this.#organisation = organisation
    this.#catalogue = catalogue
  }

  placeOf(event: Accepted): PrintedPlace {
    const day = dayOf(event.at)
    const key = `${event.unitId} ${event.procedureVersionId} ${day}`
    const place = this.#places.get(key) ?? this.#findPlace(event, day)
    this.#places.set(key, place)
    return place
  }

  unitOf(unitId: UnitId, day: PlainDate): string {
    const unit = findUnitOn(this.#organisation, unitId, day)
    if (unit === undefined) throw new Error(`unit ${unitId} did not exist on ${day}`)
    return findUnit(this.#organisation, unit.name, { from: day, to: day })?.id === unitId ? unit.name : unit.agencyCode
  }

  #findPlace(event: Accepted, day: PlainDate): PrintedPlace {
    return {
      unit: this.unitOf(event.unitId, day),
      field: this.#field(event, day),
      procedure: this.#procedure(event, day),
    }
  }

  #field({ fieldId }: Accepted, day: PlainDate): string {
    const versions = this.#catalogue.fields.filter(({ id }) => id === fieldId)
    const field = versions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
    if (field === undefined) throw new Error(`field ${fieldId} did not exist on ${day}`)
    return findField(this.#catalogue, field.name, { from: day, to: day })?.id === fieldId ? field.name : field.code
  }

  #procedure({ procedureVersionId, fieldId }: Accepted, on: PlainDate): string {
    const procedure = procedureOfVersion(this.#catalogue, procedureVersionId)
    if (procedure === undefined) throw new Error(`procedure version ${procedureVersionId} is not in the catalogue`)
    const meant = findProcedure(this.#catalogue, { nameOrCode: procedure.name, fieldId, on })
    return meant?.versionId === procedureVersionId ? procedure.name : procedure.code
  }
}
