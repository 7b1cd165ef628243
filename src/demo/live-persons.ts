import type { DossierPerson } from '#dossier/index.ts'
import type { Chance } from './chance.ts'
import { liveUnits } from './live-officers.ts'
import { type InventedPerson, inventPerson } from './people.ts'

const home = { unit: liveUnits.own, region: 'tỉnh Điện Biên' }
const relations = ['vợ', 'chồng', 'con', 'anh', 'chị']

/** The owner of a dossier at the desk, and now and then somebody of the family who brings it. */
export function livePersons(
  chance: Chance,
  owner: InventedPerson = inventPerson(chance, home),
): readonly DossierPerson[] {
  const identified = { ...owner, kind: 'person', identityNumber: nobodysNumber(chance) } as const
  if (!chance.happens(0.2)) return [{ role: 'owner', ...identified }]
  const relation = chance.pick(relations)
  return [
    { role: 'owner', ...identified },
    { role: 'filer', ...inventPerson(chance, home), address: owner.address, relation },
  ]
}

/** Twelve digits as an identity number has, of Điện Biên (011); but of a century in which nobody has been born yet. */
function nobodysNumber(chance: Chance): string {
  const year = String(chance.whole(40, 99))
  return `011${chance.whole(8, 9)}${year}${String(chance.whole(0, 999_999)).padStart(6, '0')}`
}
