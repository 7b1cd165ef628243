import type { WriteTx } from '#db/index.ts'
import { addDays, type FieldId, normalise, type PlainDate } from '#kernel/index.ts'
import type { Level } from '#organisation/index.ts'
import type { Field } from './catalogue.ts'
import { greatestField, lockCatalogue, moveFieldStart } from './create-store.ts'
import { createdCode, nextId, wasCreated } from './created.ts'
import { insertFields } from './insert-store.ts'
import { readFields } from './store.ts'

/** A field that an imported register names and the catalogue lacks. `day`: on which the register first names it. */
export interface NewField {
  readonly name: string
  readonly levels: readonly Level[]
  readonly day: PlainDate
}

/**
 * Adds the field, valid from that day, last in the list, under a code of our own (`MC-NEW-…`). One that was created so
 * before, as valid from a later day, is made to begin on this day instead. Where another field takes the name later,
 * this one ends the day before. Throws when a field has the name on that day.
 */
export async function createField(tx: WriteTx, { name: typed, levels, day }: NewField): Promise<Field> {
  const name = normalise(typed)
  await lockCatalogue(tx)
  const next = (await readFields(tx, name))
    .filter((field) => field.validFrom > day)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0]
  if (next !== undefined && wasCreated(next)) {
    await moveFieldStart(tx, next, day)
    return { ...next, validFrom: day }
  }
  const greatest = await greatestField(tx)
  const id = nextId(greatest.id)
  const field: Field = {
    id: id as FieldId,
    code: createdCode(id),
    name,
    levels,
    listOrder: greatest.listOrder + 1,
    validFrom: day,
    validTo: next === undefined ? null : addDays(next.validFrom, -1),
  }
  if ((await insertFields(tx, [field])) === 0) throw new Error(`'${name}' is a field already on ${day}`)
  return field
}
