import type { TimelineEntry } from '#dossier/index.ts'
import type { Desk, Passing } from '../control-slip.ts'
import { applicantDesk, desk, stepDesk } from './desks.ts'
import { remarkOf } from './remark.ts'
import { isTold, officerOf, type StoredDossier, type Told } from './stored-dossier.ts'
import { wayOf } from './way.ts'

/** The hand-overs of a dossier from its log, in order; what happened between two of them is told with the one before. */
export function passingsOf(dossier: StoredDossier): readonly Passing[] {
  const passings: Passing[] = []
  for (const entry of dossier.view.timeline) {
    const open = openFor(passings, dossier, entry)
    const news = open === undefined ? newPassings(dossier, entry, passings) : []
    if (open !== undefined) passings[open.index] = open.taken
    else if (news.length > 0) passings.push(...news)
    else remark(passings, remarkOf(dossier, entry))
  }
  return passings
}

/** What was given to a desk and to no person, once somebody there takes it. */
function openFor(passings: readonly Passing[], dossier: StoredDossier, entry: TimelineEntry) {
  const { event, after } = entry
  if (event.kind !== 'assigned' || event.assignee === null) return undefined
  const to = stepDesk(dossier, after, after.assignee)
  const index = passings.findLastIndex((passing) => passing.to.name === to.name)
  const given = passings[index]
  if (given === undefined || given.to.person !== undefined) return undefined
  const text = remarkOf(dossier, entry)
  const notes = text === undefined ? given.notes : [...given.notes, text]
  return { index, taken: { ...given, takenAt: event.at, to, notes } }
}

function remark(passings: Passing[], text: string | undefined): void {
  const last = passings.pop()
  if (last === undefined) return
  passings.push(text === undefined ? last : { ...last, notes: [...last.notes, text] })
}

function newPassings(dossier: StoredDossier, entry: TimelineEntry, earlier: readonly Passing[]): readonly Passing[] {
  if (isTold(entry, 'accepted')) return received(dossier, entry)
  const way = wayOf(dossier, entry)
  if (way === undefined) return []
  // An earlier system names no first step: who takes the work takes it from the reception.
  const [reception, ...others] = earlier
  const from = entry.event.kind === 'assigned' && others.length === 0 ? (reception?.to ?? way.from) : way.from
  const text = remarkOf(dossier, entry)
  return [{ at: entry.event.at, from, to: way.to, result: way.result ?? '', notes: text === undefined ? [] : [text] }]
}

/** The desk takes it, and gives it at once to the first step where one is said. */
function received(dossier: StoredDossier, entry: Told<'accepted'>): readonly Passing[] {
  const reception = desk('Tiếp nhận', officerOf(dossier, entry))
  const pass = (from: Desk, to: Desk): Passing => ({ at: entry.event.at, from, to, result: '', notes: [] })
  const note = remarkOf(dossier, entry)
  const taken = { ...pass(applicantDesk(dossier), reception), notes: note === undefined ? [] : [note] }
  return entry.event.step === undefined ? [taken] : [taken, pass(reception, stepDesk(dossier, entry.after, null))]
}
