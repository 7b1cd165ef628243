import { loadCatalogue } from '#catalogue/index.ts'
import type { ReadDb } from '#db/index.ts'
import { loadCalendars } from '#deadline/index.ts'
import type { DossierPerson } from '#dossier/index.ts'
import { type ImportDeps, importRegister } from '#exchange/index.ts'
import { type Decision, type IdSource, ok, refuse } from '#kernel/index.ts'
import { loadOrganisation } from '#organisation/index.ts'
import { foldDeltas } from '#reporting/index.ts'
import type { Basis } from './basis.ts'
import { type DemoName, demos } from './demos.ts'
import type { InventedRegister } from './invented-register.ts'
import { registerText } from './register.ts'
import { findStranger } from './store.ts'

/** In whose name invented dossiers are recorded. */
export const demoAccount = 'demo'

export interface DemoDeps extends ImportDeps {
  /** Where the salts of the invented persons come from. */
  readonly ids: IdSource
}

export interface DemoLoaded {
  /** Dossiers and events that were not there before: none when the demo had been loaded already. */
  readonly dossiers: number
  readonly events: number
}

/** Told now and then how many lines of the register have been taken in, of how many. */
export type DemoProgress = (lines: number, of: number) => void

/** What a demo is made from, as the database knows it. */
export async function loadBasis(db: ReadDb): Promise<Basis> {
  return {
    organisation: await loadOrganisation(db),
    catalogue: await loadCatalogue(db),
    calendars: await loadCalendars(db),
  }
}

/**
 * Makes the demo and brings it in as a register from a file would be, with its invented persons. Loading it again changes
 * nothing. Refused (`database-in-use`) where there are dossiers that are not the demo's, or whose story is another one:
 * invented ones must never mix with real ones.
 */
export async function loadDemo(
  deps: DemoDeps,
  name: DemoName,
  onProgress: DemoProgress = () => undefined,
): Promise<Decision<DemoLoaded>> {
  return loadRegister(deps, demos[name](await loadBasis(deps.db)), onProgress)
}

/** Brings in an invented register, as `loadDemo` does. */
export async function loadRegister(
  deps: DemoDeps,
  register: InventedRegister,
  onProgress: DemoProgress,
): Promise<Decision<DemoLoaded>> {
  const codes = register.entries.map(({ code }) => code)
  const stranger = await findStranger(deps.db, codes)
  if (stranger !== undefined) return refuseInUse(stranger)
  const count = register.entries.reduce((sum, { story }) => sum + 1 + story.steps.length, 0)
  const result = await importRegister(deps, chunksOf(register), {
    account: demoAccount,
    persons: { of: personsOf(register), ids: deps.ids },
    onProgress: ({ lines }) => onProgress(lines, count),
  })
  if (!result.ok) {
    const known = await findStranger(deps.db, [])
    if (known !== undefined) return refuseInUse(known)
    throw new Error(`the demo is no good register: ${JSON.stringify(result.badLines.slice(0, 3))}`)
  }
  await deps.db.transaction().execute(foldDeltas)
  return ok({ dossiers: result.dossiers, events: result.events })
}

async function* chunksOf({ entries }: InventedRegister): AsyncGenerator<string> {
  yield* registerText(entries)
}

function personsOf({ owners }: InventedRegister): (code: string) => readonly DossierPerson[] {
  return (code) => {
    const owner = owners.get(code)
    return owner === undefined ? [] : [{ role: 'owner', ...owner }]
  }
}

/** Invented dossiers must not mix with real ones, such as the one of this code. */
export function refuseInUse(code: string): ReturnType<typeof refuse> {
  return refuse('database-in-use', {
    vi: `Cơ sở dữ liệu đã có hồ sơ không thuộc bản trình diễn này (${code}). Hồ sơ trình diễn không được trộn với hồ sơ khác: hãy dùng một thư mục dữ liệu mới (biến MOTCUA_DATA).`,
    en: `The database already holds dossiers that are not this demo's (${code}). Invented dossiers must not mix with others: use a new data folder (variable MOTCUA_DATA).`,
  })
}
