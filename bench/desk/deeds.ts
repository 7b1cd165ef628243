import { randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '#db/index.ts'
import { type Actor, executeCommand, type LoadLaw } from '#dossier/index.ts'
import { type AcceptDeps, acceptFiling, emptyContent, emptyPerson } from '#filing/index.ts'
import { expectOk, type FilingId, instantFromEpochMs, type ProcedureId, uuidV7 } from '#kernel/index.ts'
import { reportingWriter } from '#reporting/index.ts'
import { countQueues, listQueue, queueCodes, searchDossiers } from '#worklist/index.ts'
import { type Clerk, lookedAt } from './officer.ts'
import * as plain from './plain-sql.ts'

/** A thing that officers do: as the product does it, and as the plain SQL that it needs. `turn` counts up. */
export interface Deed {
  readonly name: string
  readonly product: (clerk: Clerk, turn: number) => Promise<unknown>
  readonly plain: (clerk: Clerk, turn: number) => Promise<unknown>
}

export function deedsOn(db: Database, loadLaw: LoadLaw): readonly Deed[] {
  const random = { bytes: (count: number) => randomBytes(count) }
  const ids = { uuid: () => uuidV7(instantFromEpochMs(Date.now()), random.bytes(10)) }
  const deps: AcceptDeps = { db, random, ids, writers: [reportingWriter], filingWriters: [], loadLaw }
  const soughtBy = ({ sought }: Clerk, turn: number) => sought[turn % sought.length] ?? noDossier()
  const search = async ({ unitId }: Clerk, typed: string) => {
    const { rows } = expectOk(await searchDossiers(db, typed, [unitId]))
    if (rows.length === 0) throw new Error(`'${typed}' was not found`)
  }
  const firstTwo = (name: string) => name.split(' ').slice(0, 2).join(' ')
  return [
    {
      name: 'queue: counts and a page',
      product: async ({ scope }, turn) => {
        const queue = queueCodes[turn % queueCodes.length] ?? 'process'
        await countQueues(db, scope, lookedAt)
        await listQueue(db, { queue, scope, now: lookedAt, page: 1 })
      },
      plain: (clerk) => plain.queue(db, clerk),
    },
    {
      name: 'search by code',
      product: (clerk, turn) => search(clerk, soughtBy(clerk, turn).code),
      plain: (clerk, turn) => plain.byCode(db, clerk, soughtBy(clerk, turn).code),
    },
    {
      name: 'search by last digits',
      product: (clerk, turn) => search(clerk, soughtBy(clerk, turn).code.slice(-4)),
      plain: (clerk, turn) => plain.byCodeEnd(db, clerk, soughtBy(clerk, turn).code.slice(-4)),
    },
    {
      name: 'search by name',
      product: (clerk, turn) => search(clerk, soughtBy(clerk, turn).name),
      plain: (clerk, turn) => plain.byName(db, clerk, soughtBy(clerk, turn).name),
    },
    {
      name: 'search by family and middle name',
      product: (clerk, turn) => search(clerk, firstTwo(soughtBy(clerk, turn).name)),
      plain: (clerk, turn) => plain.byName(db, clerk, firstTwo(soughtBy(clerk, turn).name)),
    },
    {
      name: 'search by identity number',
      product: (clerk, turn) => search(clerk, soughtBy(clerk, turn).identityNumber),
      plain: (clerk, turn) => plain.byNumber(db, clerk, soughtBy(clerk, turn).identityNumber),
    },
    {
      name: 'reception',
      product: (clerk, turn) => receive(deps, clerk, turn),
      plain: (clerk) => plain.receive(db, clerk),
    },
    {
      name: 'step',
      product: (clerk, turn) => move(deps, clerk, turn),
      plain: (clerk, turn) => plain.move(db, clerk, turn),
    },
  ]
}

async function receive(deps: AcceptDeps, clerk: Clerk, turn: number): Promise<void> {
  const owner = { ...emptyPerson(), fullName: 'Lò Thị Mẫu', phone: '0912345678', identityNumber: '011187001234' }
  const procedureId = (((turn * 37) % 2000) + 1) as ProcedureId
  const content = { ...emptyContent(), procedureId, owner, fee: { ...emptyContent().fee, due: '0', paid: '0' } }
  const id = deps.ids.uuid() as FilingId
  const actor = actorOf(clerk, 'receiving-officer')
  const { unitId } = clerk
  expectOk(await acceptFiling(deps, { key: randomUUID(), id, unitId, seenVersion: 0, content, actor }))
}

/** On to the second step and back to the first, again and again. */
async function move(deps: AcceptDeps, clerk: Clerk, turn: number): Promise<void> {
  const place = turn % clerk.movable.length
  const { code, last_action: seenAction, step } = clerk.movable[place] ?? noDossier()
  const next = step === 'handle' ? 'assess' : 'handle'
  const command = { kind: 'route', step: next } as const
  const change = { key: randomUUID(), actor: actorOf(clerk, 'processing-officer'), command, code, seenAction }
  const { dossierId, lastAction } = expectOk(await executeCommand(deps, change))
  clerk.movable[place] = { dossier_id: dossierId, code, step: next, last_action: lastAction }
}

function actorOf({ officer, unitId }: Clerk, post: Actor['post']): Actor {
  return { id: officer.account, post, unitId }
}

function noDossier(): never {
  throw new Error('this unit has no dossier: take more rows')
}
