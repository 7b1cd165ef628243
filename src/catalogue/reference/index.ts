import {
  addDays,
  type FieldId,
  type PlainDate,
  type ProcedureId,
  type ProcedureVersionId,
  plainDate,
} from '#kernel/index.ts'
import type { Catalogue, Field, Procedure } from '../catalogue.ts'
import { building } from './building.ts'
import { business } from './business.ts'
import { certification } from './certification.ts'
import { civilStatus } from './civil-status.ts'
import { communeFields } from './commune-fields.ts'
import { community } from './community.ts'
import { districtFields } from './district-fields.ts'
import { land } from './land.ts'
import { processes, usualProcess } from './processes.ts'
import { lastDistrictDay, type ProcedureRow, type VersionRow } from './rows.ts'
import { welfare } from './welfare.ts'

// Our records of the catalogue begin here; most of what is in it is older.
const recordsBegin = plainDate('2015-01-01')
const lastDay = plainDate(lastDistrictDay)
const firstDay = addDays(lastDay, 1)

// The one field that district and commune have in common, under one name.
const sharedField = 'Chứng thực'

const fields: readonly Field[] = [
  ...districtFields.flatMap(versionsOfDistrictField),
  ...communeFields.flatMap(versionsOfCommuneField),
]

const rows = [...business, ...building, ...land, ...welfare, ...civilStatus, ...certification, ...community]

/** What every system starts with. What is an assumption and what is law: docs/decisions/0018. */
export const referenceCatalogue: Catalogue = {
  fields,
  procedures: [...rows].sort((a, b) => a.id - b.id).flatMap(versionsOfProcedure),
  processes,
}

function versionsOfDistrictField(name: string, index: number): readonly Field[] {
  const field = fieldOf(index + 1, name)
  const ended: Field = { ...field, levels: ['district'], validTo: lastDay }
  if (name !== sharedField) return [ended]
  return [
    { ...ended, levels: ['district', 'commune'] },
    { ...field, levels: ['commune'], validFrom: firstDay },
  ]
}

function versionsOfCommuneField([id, until, since]: (typeof communeFields)[number]): readonly Field[] {
  return [
    ...(until === null ? [] : [{ ...fieldOf(id, until), validTo: lastDay }]),
    ...(since === null ? [] : [{ ...fieldOf(id, since), validFrom: firstDay }]),
  ]
}

function fieldOf(id: number, name: string): Field {
  return {
    id: id as FieldId,
    code: `MC-LV-${String(id).padStart(3, '0')}`,
    name,
    levels: ['commune'],
    listOrder: id,
    validFrom: recordsBegin,
    validTo: null,
  }
}

function versionsOfProcedure(row: ProcedureRow): readonly Procedure[] {
  return row.versions.map((version, index) => {
    const validFrom = firstDayOf(version)
    const next = row.versions[index + 1]
    return {
      id: row.id as ProcedureId,
      versionId: (row.id * 100 + index + 1) as ProcedureVersionId,
      code: row.code,
      name: version.name ?? row.name,
      fieldId: fieldOn(version.field, validFrom),
      levels: version.levels,
      listOrder: row.id,
      limit: version.limit,
      policy: 'exclude-first-day',
      onlineService: version.online ?? 'none',
      resultName: row.result ?? null,
      legalBasis: version.basis ?? null,
      processCode: row.process ?? usualProcess(version.limit),
      dueSoonPercent: 20,
      papers: row.papers ?? [],
      fees: row.fees ?? [],
      validFrom,
      validTo: next === undefined ? lastDayOf(version) : addDays(firstDayOf(next), -1),
    }
  })
}

function firstDayOf(version: VersionRow): PlainDate {
  return version.from === undefined ? recordsBegin : plainDate(version.from)
}

function lastDayOf(version: VersionRow): PlainDate | null {
  return version.to === undefined ? null : plainDate(version.to)
}

function fieldOn(name: string, day: PlainDate): FieldId {
  const field = fields.find((version) => version.name === name && version.validFrom <= day)
  if (field === undefined) throw new Error(`no field '${name}' on ${day}`)
  return field.id
}
