import { type Catalogue, type Procedure, procedureOfVersion } from '#catalogue/index.ts'
import {
  type FieldId,
  isValidOn,
  latestVersion,
  type PlainDate,
  type ProcedureVersionId,
  type UnitId,
} from '#kernel/index.ts'
import type { Organisation, Unit } from '#organisation/index.ts'
import { formsOn } from './forms/forms-on.ts'

/** How a unit stands on the head of a paper. */
export interface Office {
  /** `ỦY BAN NHÂN DÂN\nXÃ TUẦN GIÁO`. */
  readonly superior: string
  /** `TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG`. */
  readonly issuer: string
  /** `Trung tâm Phục vụ hành chính công, UBND xã Tuần Giáo`. */
  readonly desk: string
  /** `UBND xã Tuần Giáo`. */
  readonly unit: string
  /** Where papers are dated: `Tuần Giáo`. */
  readonly place: string
}

/** What slips call units, procedures and fields, on the day that they speak of. */
export interface SlipNames {
  readonly officeOn: (unitId: UnitId, day: PlainDate) => Office
  readonly unitOn: (unitId: UnitId, day: PlainDate) => string
  readonly procedure: (versionId: ProcedureVersionId) => Procedure
  readonly fieldOn: (fieldId: FieldId, day: PlainDate) => string
}

export function slipNames(reference: {
  readonly organisation: Organisation
  readonly catalogue: Catalogue
}): SlipNames {
  const { organisation, catalogue } = reference
  const unitOn = (id: UnitId, day: PlainDate) => versionOn(organisation.units, id, day)
  return {
    officeOn: (id, day) => officeOf(unitOn(id, day), day),
    unitOn: (id, day) => unitOn(id, day).name,
    procedure: (versionId) => {
      const procedure = procedureOfVersion(catalogue, versionId)
      if (procedure === undefined) throw new Error(`procedure version ${versionId} is not in the catalogue`)
      return procedure
    },
    fieldOn: (id, day) => versionOn(catalogue.fields, id, day).name,
  }
}

/** The version of `day`; the last one where there was none on it. */
function versionOn<T extends { id: number; validFrom: PlainDate; validTo: PlainDate | null }>(
  versions: readonly T[],
  id: number,
  day: PlainDate,
): T {
  const own = versions.filter((version) => version.id === id)
  const found = own.find((version) => isValidOn(version, day)) ?? latestVersion(own)
  if (found === undefined) throw new Error(`nothing in the reference data has the id ${id}`)
  return found
}

const committee = /^(UBND|Ủy ban nhân dân)\s+/iu
const rank = /^(xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|đặc khu)\s+/iu

function officeOf({ name, level }: Unit, day: PlainDate): Office {
  const { desks, deskName } = formsOn(day)
  const area = name.replace(committee, '')
  const superior = committee.test(name) ? `ỦY BAN NHÂN DÂN\n${area}` : name
  return {
    superior: superior.toLocaleUpperCase('vi'),
    issuer: desks[level],
    desk: `${deskName[level]}, ${name}`,
    unit: name,
    place: area.replace(rank, ''),
  }
}
