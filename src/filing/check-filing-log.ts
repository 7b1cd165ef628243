import type { KeptAnswers } from './answers-store.ts'
import { readContent } from './content.ts'
import { hashAnswers, hashContent } from './content-hash.ts'
import { type FilingEventKind, hashFilingAction, readFilingEvent, type StoredFilingAction } from './event.ts'
import type { FilingState } from './filing.ts'
import { foldFiling } from './fold.ts'
import type { FilingRow } from './store.ts'
import { type FilingVerb, filingVerbs } from './verbs.ts'

/** The verbs of which each kind of event can come. */
const verbsOf = {
  submitted: ['submit', 'supply'],
  changed: ['change'],
  'supplement-requested': ['request-supplement'],
  attached: ['attach'],
  detached: ['detach'],
  joined: ['attach'],
  refused: ['refuse'],
  withdrawn: ['withdraw'],
  accepted: ['accept'],
} as const satisfies Record<FilingEventKind, readonly FilingVerb[]>

/** Everything that is wrong with one stored filing, each as what differs: empty when its log is whole. `answers`: the dossier's. */
export function checkFilingLog(
  row: FilingRow,
  actions: readonly StoredFilingAction[],
  answers: KeptAnswers | undefined,
): readonly string[] {
  try {
    const { state, dossierId, reference } = foldFiling(actions)
    return [
      ...actions.flatMap((action, index) => checkAction(action, actions.slice(0, index))),
      ...differs('state', state, row.state),
      ...differs('dossier', dossierId ?? null, row.dossier_id),
      ...differs('reference', reference ?? null, row.reference),
      ...checkAnswersHash(answers, actions),
      ...(row.version > actions.length ? [] : [`version ${row.version} after ${actions.length} events`]),
      ...checkContentHash(row, actions),
    ]
  } catch (error) {
    return [`unreadable: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function checkAction(action: StoredFilingAction, before: readonly StoredFilingAction[]): readonly string[] {
  const last = before.at(-1)
  const { state } = foldFiling(before)
  const states: readonly FilingState[] = verbsOf[action.kind].flatMap((verb) => filingVerbs[verb].states)
  const { number } = action
  return [
    ...(number === before.length + 1 ? [] : [`event ${number} stands where ${before.length + 1} should`]),
    ...(hashFilingAction(action, last?.hash ?? null).equals(action.hash) ? [] : [`hash of event ${number}`]),
    ...(states.includes(state) ? [] : [`event ${number} could not follow`]),
    ...(last !== undefined && action.at < last.at ? [`event ${number} goes back in time`] : []),
  ]
}

function differs(what: string, told: string | null, stored: string | null): readonly string[] {
  return told === stored ? [] : [`${what}: the log tells ${told}, the row says ${stored}`]
}

/** The content is the one of which the log last spoke, as long as it is kept. */
function checkContentHash(
  { content, content_salt: salt }: FilingRow,
  actions: readonly StoredFilingAction[],
): readonly string[] {
  if (content === null || salt === null) return []
  const told = actions.map(readFilingEvent).findLast((event) => 'contentHash' in event)
  const isTold =
    told === undefined || !('contentHash' in told) || told.contentHash === hashContent(readContent(content), salt)
  return isTold ? [] : ['content is not the one that the log speaks of']
}

/** The answers that a dossier has are those that were accepted with it; that they were erased as the law asks is no fault. */
function checkAnswersHash(kept: KeptAnswers | undefined, actions: readonly StoredFilingAction[]): readonly string[] {
  if (kept === undefined) return []
  const accepted = actions.map(readFilingEvent).find((event) => event.kind === 'accepted')
  const isTold = accepted?.kind === 'accepted' && accepted.answersHash === hashAnswers(kept.form, kept.salt)
  return isTold ? [] : ['the answers of its dossier are not those that were accepted']
}
