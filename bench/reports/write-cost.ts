import { randomUUID } from 'node:crypto'
import type { Process } from '#catalogue/index.ts'
import type { Database } from '#db/index.ts'
import { type Actor, executeCommand, type Law, type SideWriter } from '#dossier/index.ts'
import {
  expectOk,
  type FieldId,
  instantFromEpochMs,
  ok,
  type ProcedureId,
  type ProcedureVersionId,
  type UnitId,
} from '#kernel/index.ts'
import { reportingWriter } from '#reporting/index.ts'
import { fold } from './fill.ts'
import { province } from './province.ts'
import { median, timed } from './timing.ts'

const clerks = 4
const dossiersOfClerk = 100

const process: Process = {
  code: 'bench',
  name: { vi: 'Đo', en: 'Bench' },
  firstStep: 'handle',
  steps: [],
}

/** A law that lets every unit accept every procedure, due in ten days. */
const law: Law = {
  admit: (unitId, procedureId) =>
    ok({
      agencyCode: `B${unitId}`,
      procedureId,
      procedureVersionId: Number(procedureId) as ProcedureVersionId,
      fieldId: ((procedureId % province.fields) + 1) as FieldId,
    }),
  dueRule:
    () =>
    ({ acceptedAt }) =>
      ok(instantFromEpochMs(acceptedAt + 10 * 86_400_000)),
  successorsOn: (unitId) => [unitId],
  isUnitOn: () => true,
  process: () => process,
  dueSoonAt: () => null,
}

export interface WriteCost {
  /** Commands a second, each in a transaction of its own. */
  readonly without: number
  readonly withDeltas: number
}

/** The same work with and without deltas, in turns: each clerk accepts dossiers and finishes them. Medians. */
export async function measureWriting(db: Database, rounds: number): Promise<WriteCost> {
  const rates: Record<'without' | 'withDeltas', number[]> = { without: [], withDeltas: [] }
  for (let round = 0; round <= rounds; round += 1) {
    for (const way of ['without', 'withDeltas'] as const) {
      const writers = way === 'without' ? [] : [reportingWriter]
      const { ms } = await timed(() =>
        Promise.all(Array.from({ length: clerks }, (_, clerk) => work(db, writers, clerk))),
      )
      if (round > 0) rates[way].push((clerks * dossiersOfClerk * 2 * 1000) / ms)
    }
    await fold(db)
  }
  return { without: median(rates.without), withDeltas: median(rates.withDeltas) }
}

async function work(db: Database, writers: readonly SideWriter[], clerk: number): Promise<void> {
  const deps = { db, writers, ids: { uuid: randomUUID }, loadLaw: async () => law }
  const unitId = (clerk + 1) as UnitId
  const officer = (post: Actor['post']): Actor => ({ id: `bench-${clerk}`, post, unitId })
  for (let n = 0; n < dossiersOfClerk; n += 1) {
    const { code } = expectOk(
      await executeCommand(deps, {
        key: randomUUID(),
        actor: officer('receiving-officer'),
        command: { kind: 'accept', channel: 'online' },
        unitId,
        procedureId: ((n % province.procedures) + 1) as ProcedureId,
        persons: [],
      }),
    )
    const change = { key: randomUUID(), actor: officer('processing-officer'), code, seenAction: 1 }
    expectOk(await executeCommand(deps, { ...change, command: { kind: 'finish', outcome: 'refused', reason: 'đo' } }))
  }
}
