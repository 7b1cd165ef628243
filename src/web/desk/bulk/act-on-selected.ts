import { type Change, type CurrentDossier, listDossiers } from '#dossier/index.ts'
import { type Action, whoMay } from '#identity/index.ts'
import { type Decision, ok, type Refusal, refuse, type UnitId } from '#kernel/index.ts'
import { actInBulk, type ItemResult, largestBatch, type Seen } from '#worklist/index.ts'
import { keyField } from '../../shared/form-seal.ts'
import { commandDeps } from '../command-deps.ts'
import type { OfficerVisit } from '../officer-visit.ts'

interface Asked {
  readonly items: readonly Seen[]
  readonly action: Action
  readonly command: Change['command']
}

/**
 * Gives the command to each of the dossiers, in whatever post the officer holds in the unit that has it. Answers one result for
 * each, in the order in which they were chosen. Refused as a whole: `batch-empty`, `batch-too-large`.
 */
export async function actOnSelected(
  visit: OfficerVisit,
  { items, action, command }: Asked,
): Promise<Decision<readonly ItemResult[]>> {
  // Beyond what can be done at once nothing is looked up: it is refused as a whole.
  const known = items.length > largestBatch ? [] : await listDossiers(visit.deps.db, codesOf(items))
  const results = new Map<string, ItemResult>()
  for (const [unit, batch] of byUnit(items, known)) {
    const done = await actInUnit(visit, unit, { items: batch, action, command })
    if (!done.ok) return done
    for (const result of done.value) results.set(result.code, result)
  }
  return ok(items.flatMap(({ code }) => results.get(code) ?? []))
}

async function actInUnit(
  visit: OfficerVisit,
  unit: UnitId | undefined,
  { items, action, command }: Asked,
): Promise<Decision<readonly ItemResult[]>> {
  const actor = visit.actor(action, unit)
  if (actor === undefined)
    return ok(items.map(({ code }) => ({ code, decision: { ok: false, refusal: notOurs(action) } })))
  return actInBulk(commandDeps(visit.deps), { items, command, actor, key: visit.form.text(keyField) })
}

/** The units that hold them; undefined: nobody knows such a dossier, as the command will say. */
function byUnit(
  items: readonly Seen[],
  known: readonly CurrentDossier[],
): ReadonlyMap<UnitId | undefined, readonly Seen[]> {
  const unitOf = new Map(known.map(({ code, holderUnitId }) => [code, holderUnitId]))
  const groups = new Map<UnitId | undefined, Seen[]>(items.length === 0 ? [[undefined, []]] : [])
  for (const item of items) {
    const unit = unitOf.get(item.code)
    groups.set(unit, [...(groups.get(unit) ?? []), item])
  }
  return groups
}

function notOurs(action: Action): Refusal {
  const lines = whoMay(action)
  return refuse('not-permitted', {
    vi: ['Bạn không làm được việc này với hồ sơ của đơn vị đang giữ.', ...lines.map(({ vi }) => vi)].join(' '),
    en: ['You may not do this for the unit that holds it.', ...lines.map(({ en }) => en)].join(' '),
  }).refusal
}

function codesOf(items: readonly Seen[]): readonly string[] {
  return items.map(({ code }) => code)
}
