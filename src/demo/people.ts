import { type Chance, chanceFrom } from './chance.ts'
import { namings } from './names.ts'
import { type Place, placeOf } from './places.ts'
import type { Entry } from './register.ts'

/** A person who does not exist: no telephone number, no number of any paper. */
export interface InventedPerson {
  readonly fullName: string
  readonly address: string
}

/** A person who lives in `place`; `region` ends the address: `huyện Tuần Giáo, tỉnh Điện Biên`. */
export function inventPerson(chance: Chance, place: Place, region: string): InventedPerson {
  const naming = namings[chance.weighted(place.peoples)]
  const family = chance.pick(naming.families)
  const { middles, given } = chance.happens(0.5) ? naming.men : naming.women
  const middle = chance.pick(middles)
  const name = chance.pick(given.filter((candidate) => candidate !== family && candidate !== middle))
  return {
    fullName: `${family} ${middle} ${name}`,
    address: `${chance.pick(place.villages)}, ${place.commune}, ${region}`,
  }
}

/** An owner for each dossier, by code: from the commune that accepted it; for other units, from any of `communes`. */
export function ownersIn(
  entries: readonly Entry[],
  { communes, region }: { readonly communes: readonly string[]; readonly region: string },
): ReadonlyMap<string, InventedPerson> {
  const places = new Map(communes.map((unit) => [unit, placeOf(unit)]))
  const all = [...places.values()]
  return new Map(
    entries.map(({ code, story }) => {
      const chance = chanceFrom(`owner/${code}`)
      return [code, inventPerson(chance, places.get(story.unit) ?? chance.pick(all), region)]
    }),
  )
}
