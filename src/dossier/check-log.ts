import { hashAction } from './action.ts'
import type { CommandKind } from './command.ts'
import type { CurrentDossier } from './current-store.ts'
import { dossierRowOf } from './dossier-row.ts'
import type { EventKind } from './event.ts'
import { readEvent } from './event-body.ts'
import { evolve } from './evolve.ts'
import { hashPerson } from './persons.ts'
import type { DossierLog } from './read-log.ts'
import type { DossierState } from './state.ts'
import { possibleCommands } from './transitions.ts'

const commandOf = {
  accepted: 'accept',
  suspended: 'suspend',
  resumed: 'resume',
  extended: 'extend',
  apologised: 'apologise',
  transferred: 'transfer',
  finished: 'finish',
} as const satisfies Record<EventKind, CommandKind>

/** Everything that is wrong with one stored dossier, each as what differs: empty when its log is whole. */
export function checkLog(log: DossierLog): readonly string[] {
  try {
    const { state, problems } = refold(log)
    return [...problems, ...compareRow(state, log.current), ...comparePersons(log)]
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
    const possible: readonly CommandKind[] = possibleCommands(state)
    if (!possible.includes(commandOf[action.kind])) problems.push(`action ${action.number} could not follow`)
    if (state !== undefined && action.at < state.lastAt) problems.push(`action ${action.number} goes back in time`)
    state = evolve(state, readEvent(action.kind, action.at, action.body))
    previous = action.hash
  }
  return { state, problems }
}

function compareRow(state: DossierState | undefined, current: CurrentDossier): readonly string[] {
  if (state === undefined) return ['no action at all']
  const told: Readonly<Record<string, unknown>> = dossierRowOf(state)
  const stored: Readonly<Record<string, unknown>> = dossierRowOf({ ...state, ...current })
  return Object.keys(told)
    .filter((column) => told[column] !== stored[column])
    .map((column) => `${column}: the log tells ${told[column]}, the row says ${stored[column]}`)
}

function comparePersons({ actions, persons }: DossierLog): readonly string[] {
  const [first] = actions
  if (first === undefined) return []
  const event = readEvent(first.kind, first.at, first.body)
  if (event.kind !== 'accepted') return []
  const hashes = { owner: event.ownerHash, filer: event.filerHash }
  return persons
    .filter(({ person, salt }) => hashPerson(person, salt) !== hashes[person.role])
    .map(({ person }) => `personal values of the ${person.role}`)
}
