import type { Database } from '#db/index.ts'
import {
  type Acceptance,
  type Actor,
  type Change,
  type CommandDeps,
  type DossierState,
  executeCommand,
} from '#dossier/index.ts'
import { createOfficer } from '#identity/index.ts'
import { expectOk, plainDate, type UnitId } from '#kernel/index.ts'
import { countedIds, firstUnit, onlyProcedure, secondUnit, smallLaw } from '../dossier/small-law.ts'
import { clockAt, identityDeps, testPassword } from '../identity/officers.ts'

const staff = {
  tiepnhan: { fullName: 'Quàng Thị Thanh', post: 'receiving-officer', unitId: firstUnit },
  thuly: { fullName: 'Cà Văn Hặc', post: 'processing-officer', unitId: firstUnit },
  lanhdao: { fullName: 'Lường Văn Ún', post: 'unit-leader', unitId: firstUnit },
  phoihop: { fullName: 'Giàng A Sình', post: 'processing-officer', unitId: secondUnit },
} as const
type Account = keyof typeof staff

/** Officers of the small law's units, at work on dossiers through commands; their names are invented. */
export class SmallDesk {
  readonly #deps: CommandDeps
  readonly #keys = countedIds(31)

  constructor(db: Database) {
    this.#deps = { db, ids: countedIds(32), writers: [], loadLaw: async () => smallLaw }
  }

  async hire(db: Database): Promise<void> {
    const deps = identityDeps(db, clockAt('2020-01-02T08:00:00+07:00'))
    for (const [account, { fullName, post, unitId }] of Object.entries(staff)) {
      const terms = [{ post, unitId, from: plainDate('2020-01-01') }]
      expectOk(await createOfficer(deps, { by: 'operator', account, fullName, password: testPassword, terms }))
    }
  }

  async accept(asked: Pick<Acceptance, 'command' | 'persons'>): Promise<DossierState> {
    const sent = { key: this.#keys.uuid(), actor: this.actor('tiepnhan') }
    const place = { unitId: firstUnit as UnitId, procedureId: onlyProcedure }
    return expectOk(await executeCommand(this.#deps, { ...sent, ...place, ...asked }))
  }

  async change(
    { code, lastAction }: DossierState,
    by: Account,
    asked: Pick<Change, 'command' | 'persons'>,
  ): Promise<DossierState> {
    const sent = { key: this.#keys.uuid(), actor: this.actor(by), code, seenAction: lastAction }
    return expectOk(await executeCommand(this.#deps, { ...sent, ...asked }))
  }

  actor(account: Account): Actor {
    const { post, unitId } = staff[account]
    return { id: account, post, unitId }
  }
}
