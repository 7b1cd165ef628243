import { hashAction } from './action.ts'
import type { CommandKind } from './command.ts'
import { dossierRowOf } from './dossier-row.ts'
import type { EventKind } from './event.ts'
import { readEvent } from './event-body.ts'
import { evolve } from './evolve.ts'
import type { WorkLaw } from './law.ts'
import { opinionRowsOf } from './opinion-item.ts'
import { hashOfRole, hashPerson } from './persons.ts'
import type { DossierLog } from './read-log.ts'
import type { DossierState } from './state.ts'
import { possibleCommands } from './transitions.ts'
import { isOpenWork, workItemRowOf } from './work-item.ts'

/** The commands of which each kind of event can come. */
const commandsOf: Readonly<Record<EventKind, readonly CommandKind[]>> = {
  accepted: ['accept'],
  suspended: ['suspend'],
  resumed: ['resume'],
  extended: ['extend'],
  apologised: ['apologise'],
  transferred: ['transfer'],
  finished: ['finish'],
  routed: ['route'],
  assigned: ['assign', 'reassign'],
  consulted: ['consult'],
  answered: ['answer'],
  corrected: ['correct'],
  handed_over: ['hand-over'],
  noted: ['note'],
}

/** Everything that is wrong with one stored dossier, each as what differs: empty when its log is whole. */
export function checkLog(log: DossierLog, law: WorkLaw): readonly string[] {
  try {
    const { state, problems } = refold(log)
    if (state === undefined) return ['no action at all']
    const current = dossierRowOf({ ...state, ...log.current })
    const work = isOpenWork(state) ? workItemRowOf(state, law) : undefined
    return [
      ...problems,
      ...compareRow('row', dossierRowOf(state), current),
      ...compareRow('work item', work, log.work),
      ...compareOpinions(opinionRowsOf(state), log.opinions),
      ...comparePersons(log),
    ]
  } catch (error) {
    return [`unreadable log: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function refold({ actions }: DossierLog): {
  readonly state: DossierState | undefined
  readonly problems: readonly string[]
} {
  const problems: string[] = []
  let state: DossierState | undefined
  let previous: Buffer | null = null
  for (const [index, action] of actions.entries()) {
    if (action.number !== index + 1) problems.push(`action ${action.number} stands where ${index + 1} should`)
    if (!hashAction(action, previous).equals(action.hash)) problems.push(`hash of action ${action.number}`)
    const possible = possibleCommands(state)
    if (!commandsOf[action.kind].some((command) => possible.includes(command)))
      problems.push(`action ${action.number} could not follow`)
    if (state !== undefined && action.at < state.lastAt) problems.push(`action ${action.number} goes back in time`)
    state = evolve(state, readEvent(action.kind, action.at, action.body))
    previous = action.hash
  }
  return { state, problems }
}

type Row = Readonly<Record<string, unknown>>

function compareRow(what: string, told: Row | undefined, stored: Row | undefined): readonly string[] {
  if (told === undefined || stored === undefined)
    return told === stored ? [] : [told === undefined ? `${what} of what is closed` : `no ${what}`]
  return Object.keys(told)
    .filter((column) => told[column] !== stored[column])
    .map((column) => `${column}: the log tells ${told[column]}, the ${what} says ${stored[column]}`)
}

function compareOpinions(told: readonly Row[], stored: readonly Row[]): readonly string[] {
  const numbers = [...new Set([...told, ...stored].map(({ consultation }) => consultation))]
  return numbers.flatMap((number) => {
    const [here, there] = [told, stored].map((rows) => rows.find(({ consultation }) => consultation === number))
    return compareRow(`open question ${number}`, here, there)
  })
}

function comparePersons({ actions, persons }: DossierLog): readonly string[] {
  return persons
    .filter(({ person, version, salt }) => {
      const action = actions.find(({ number }) => number === version)
      const event = action && readEvent(action.kind, action.at, action.body)
      const isHeld = event?.kind === 'accepted' || event?.kind === 'corrected'
      return !isHeld || hashOfRole(event, person.role) !== hashPerson(person, salt)
    })
    .map(({ person }) => `personal values of the ${person.role}`)
}
