import { type Chance, chanceFrom } from './chance.ts'
import { namings } from './names.ts'
import { placeOf } from './places.ts'
import type { Entry } from './register.ts'
import type { Home } from './story.ts'

/** A person who does not exist: no telephone number, no number of any paper. */
export interface InventedPerson {
  readonly fullName: string
  readonly address: string
}

/** A person who lives at `home`, with a name as its people have. */
export function inventPerson(chance: Chance, home: Home): InventedPerson {
  const place = placeOf(home.unit)
  const naming = namings[chance.weighted(place.peoples)]
  const family = chance.pick(naming.families)
  const { middles, given } = chance.happens(0.5) ? naming.men : naming.women
  const middle = chance.pick(middles)
  const name = chance.pick(given.filter((candidate) => candidate !== family && candidate !== middle))
  return {
    fullName: `${family} ${middle} ${name}`,
    address: `${chance.pick(place.villages)}, ${place.commune}, ${home.region}`,
  }
}

/** An owner for each dossier, by code, who lives where the story says. */
export function ownersIn(entries: readonly Entry[]): ReadonlyMap<string, InventedPerson> {
  return new Map(entries.map(({ code, story }) => [code, inventPerson(chanceFrom(`owner/${code}`), story.home)]))
}
