import { type Process, processOf } from '#catalogue/index.ts'
import { type Change, currentStep, type DossierState, executeCommand, findDossier, stepCodeOf } from '#dossier/index.ts'
import { expectOk } from '#kernel/index.ts'
import { actorOf, type LiveDesk } from './live-desk.ts'
import { incidentsOf, type Order } from './live-incidents.ts'
import type { Lot } from './live-lots.ts'
import type { DemoAccount } from './live-officers.ts'

/** What the officers have done to a dossier of the lot by the time that somebody first opens the desk. */
export async function workOn(desk: LiveDesk, code: string, lot: Lot): Promise<void> {
  const found = await findDossier(desk.commands.db, code)
  if (found === undefined) throw new Error(`dossier ${code} of the live demo is not there`)
  const process = processOf(desk.basis.catalogue, found.state.procedureVersionId)
  const give = async (by: DemoAccount, state: DossierState, command: Order['command']): Promise<DossierState> =>
    expectOk(await executeCommand(desk.commands, envelope(desk, { by, state, command })))
  let { state } = found
  if (lot.holder !== undefined) state = await give(lot.holder, state, { kind: 'assign', assignee: lot.holder })
  for (const { by, command } of [...advance(process, state, lot), ...incidentsOf(desk, state, lot)])
    state = await give(by, state, command)
}

function envelope(
  { commands, unitIds }: LiveDesk,
  { by, state, command }: Order & { readonly state: DossierState },
): Change {
  return {
    key: commands.ids.uuid(),
    actor: actorOf(by, unitIds),
    code: state.code,
    seenAction: state.lastAction,
    command,
  }
}

function advance(process: Process, state: DossierState, { place, holder, reached }: Lot): readonly Order[] {
  if (holder === undefined || reached === undefined) return []
  const [leader, counter] =
    place === 'own' ? (['lanhdao', 'tiepnhan'] as const) : (['lanhdao.quaito', 'tiepnhan.quaito'] as const)
  const path = pathToSigning(process, stepCodeOf(state, process))
  if (reached === 'next-step')
    return path.slice(0, 1).map((step) => ({ by: holder, command: { kind: 'route', step, assignee: holder } }))
  const orders: Order[] = path.map((step) => ({ by: holder, command: { kind: 'route', step } }))
  if (reached === 'signing') return orders
  const number = state.code.slice(-4)
  orders.push({ by: leader, command: { kind: 'finish', outcome: 'issued', resultNumber: `${Number(number)}/KQ-UBND` } })
  if (reached === 'handed-over')
    orders.push({ by: counter, command: { kind: 'hand-over', to: 'owner', by: 'counter' } })
  return orders
}

/** The steps from `from` (left out) to the one in which the result is signed, by the shortest way. */
function pathToSigning(process: Process, from: string): readonly string[] {
  const paths: (readonly string[])[] = [[from]]
  for (const path of paths) {
    const step = currentStep({ step: path.at(-1) ?? from }, process)
    if (step?.isSigning) return path.slice(1)
    for (const next of step?.next ?? []) if (!path.includes(next)) paths.push([...path, next])
  }
  throw new Error(`process '${process.code}' never comes to a signature`)
}
