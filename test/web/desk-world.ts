import { randomUUID } from 'node:crypto'
import { findProcedure, loadCatalogue } from '#catalogue/index.ts'
import {
  type Change,
  type CommandDeps,
  type DossierState,
  executeCommand,
  loadLaw,
  type Reception,
} from '#dossier/index.ts'
import type { Post } from '#identity/index.ts'
import { type Clock, dayOf, expectOk, instantFromEpochMs, type ProcedureId, type UnitId } from '#kernel/index.ts'
import { findUnit, loadOrganisation } from '#organisation/index.ts'
import { hire } from '../identity/officers.ts'
import type { TestSite } from './test-site.ts'

/** The clock of the machine: what officers do bears the time of the database. */
export const runningClock: Clock = { now: () => instantFromEpochMs(Date.now()) }

/** A commune with its officers, and a neighbour that it can consult. */
export interface DeskWorld {
  readonly unit: UnitId
  readonly neighbour: UnitId
  readonly procedure: ProcedureId
  readonly commands: CommandDeps
}

/** `quang.thom` receives, `lo.bien` and `giang.dinh` process, `do.quyet` leads; `vang.sua` processes in the neighbour. */
const staff: readonly (readonly [account: string, post: Post, place: 'unit' | 'neighbour'])[] = [
  ['quang.thom', 'receiving-officer', 'unit'],
  ['lo.bien', 'processing-officer', 'unit'],
  ['giang.dinh', 'processing-officer', 'unit'],
  ['do.quyet', 'unit-leader', 'unit'],
  ['vang.sua', 'processing-officer', 'neighbour'],
]

export async function furnishDesk({ deps }: Pick<TestSite, 'deps'>): Promise<DeskWorld> {
  const { db, ids, writers, clock } = deps
  const today = dayOf(clock.now())
  const [organisation, catalogue] = [await loadOrganisation(db), await loadCatalogue(db)]
  const [unit, neighbour] = ['UBND xã Tuần Giáo', 'UBND xã Quài Tở'].map((name) => {
    const found = findUnit(organisation, name, { from: today, to: today })
    if (found === undefined) throw new Error(`no unit ${name}`)
    return found.id
  }) as [UnitId, UnitId]
  const wanted = { nameOrCode: 'Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật', on: today }
  const procedure = findProcedure(catalogue, wanted)
  if (procedure === undefined) throw new Error(`no procedure ${wanted.nameOrCode}`)
  for (const [account, post, place] of staff)
    await hire(deps, account, [{ post, unitId: place === 'unit' ? unit : neighbour }])
  return { unit, neighbour, procedure: procedure.id, commands: { db, ids, writers, loadLaw } }
}

const reception: Reception = {
  sets: 1,
  papers: [
    { number: 1, name: 'Đơn đề nghị xác định mức độ khuyết tật', originals: 1, copies: 0 },
    { number: 2, name: 'Bản sao giấy tờ liên quan đến khuyết tật', originals: 0, copies: 2 },
  ],
  delivery: 'counter',
  subject: 'Cho bà Vàng Thị Mỷ, bản Phiêng Hoa',
}

/** A dossier as it leaves the counter. */
export async function acceptDossier(world: DeskWorld): Promise<DossierState> {
  const accepted = await executeCommand(world.commands, {
    key: randomUUID(),
    actor: { id: 'quang.thom', post: 'receiving-officer', unitId: world.unit },
    command: { kind: 'accept', channel: 'in_person', reception },
    unitId: world.unit,
    procedureId: world.procedure,
    persons: [
      {
        role: 'owner',
        fullName: 'Vàng Thị Mỷ',
        identityNumber: '011148004821',
        address: 'bản Phiêng Hoa, xã Tuần Giáo',
        phone: '0900 000 111',
      },
      { role: 'proxy', fullName: 'Sùng A Dơ', relation: 'con', authority: 'Giấy uỷ quyền ngày 01/11/2026' },
    ],
  })
  return expectOk(accepted)
}

/** What an officer does next, past the pages. */
export async function goOn(
  world: DeskWorld,
  { code, lastAction }: DossierState,
  turn: { readonly by: string; readonly post: Post; readonly unit?: UnitId; readonly command: Change['command'] },
): Promise<DossierState> {
  const actor = { id: turn.by, post: turn.post, unitId: turn.unit ?? world.unit }
  const sent = { key: randomUUID(), actor, command: turn.command, code, seenAction: lastAction }
  return expectOk(await executeCommand(world.commands, sent))
}
