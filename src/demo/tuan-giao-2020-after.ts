import { type Period, plainDate } from '#kernel/index.ts'
import { type Basis, deskFor, getUnit } from './basis.ts'
import { chanceFrom } from './chance.ts'
import { momentOn } from './desk.ts'
import type { InventedRegister } from './invented-register.ts'
import type { Entry } from './register.ts'
import { tuanGiao2020 } from './tuan-giao-2020.ts'

const spring: Period = { from: plainDate('2020-04-02'), to: plainDate('2020-06-30') }
const longestDelay = 40

/**
 * Tuần Giáo's first quarter of 2020 told on, until everything that it left open has ended in that spring. Its own figures are what
 * they were; without this, dossiers of 2020 would be overdue beside a desk of today.
 */
export function tuanGiao2020ToldOn(basis: Basis): InventedRegister {
  const register = tuanGiao2020(basis)
  return { ...register, entries: register.entries.map((entry) => toldOn(basis, entry)) }
}

function toldOn(basis: Basis, { code, story }: Entry): Entry {
  const last = story.steps.at(-1)
  if (last?.kind === 'finished') return { code, story }
  const chance = chanceFrom(`after/${code}`)
  const { days } = deskFor(basis, getUnit(basis, story.unit, spring), spring)
  const at = momentOn(days[chance.whole(0, longestDelay)], chance)
  if (at === undefined) throw new Error(`no day of spring 2020 is left for ${code}`)
  // Who has not come by then does not come any more.
  const outcome = last?.kind === 'suspended' ? 'returned' : 'issued'
  return { code, story: { ...story, steps: [...story.steps, { kind: 'finished', at, outcome }] } }
}
