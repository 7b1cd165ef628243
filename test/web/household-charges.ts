import { randomUUID } from 'node:crypto'
import { emptyContent, emptyPerson, saveDraft, submitFiling } from '#filing/index.ts'
import { expectOk, type FilingId, type ProcedureId, plainDate, type UnitId } from '#kernel/index.ts'
import { keepAccount } from '#payment/index.ts'
import { inventedBin } from '../payment/payment-world.ts'
import type { TestSite } from './test-site.ts'

/** The account of the commune to which `told` of the payment world sends. */
export async function openAccount({ deps: { db, clock } }: Pick<TestSite, 'deps'>, unitId: UnitId): Promise<void> {
  const account = { unitId, bankBin: inventedBin, accountNumber: '0001112223' }
  const names = { bankName: 'Ngân hàng mẫu', holderName: 'UBND xã Tuần Giáo' }
  const kept = { ...account, ...names, validFrom: plainDate('2026-01-01'), by: 'quantri', now: clock.now() }
  expectOk(await keepAccount(db, kept))
}

export interface Filed {
  readonly id: FilingId
  readonly reference: string
  readonly memo: string
  readonly version: number
}

/** A household business filed online past the pages, which costs 100.000 đồng. */
export async function fileHousehold({ deps }: Pick<TestSite, 'deps'>, unitId: UnitId): Promise<Filed> {
  const actor = { id: 'citizen:0199', post: 'citizen' } as const
  const { procedure_id } = await deps.db
    .selectFrom('procedure')
    .select('procedure_id')
    .where('code', '=', '1.001612')
    .executeTakeFirstOrThrow()
  const owner = { fullName: 'Lò Thị Mẫu', identityNumber: '011095000001', address: 'bản Ta', phone: '0912345678' }
  const content = {
    ...emptyContent(),
    channel: 'online' as const,
    procedureId: procedure_id as ProcedureId,
    owner: { ...emptyPerson(), ...owner },
  }
  const id = randomUUID() as FilingId
  expectOk(await saveDraft(deps, { id, unitId, content, seenVersion: 0, actor }))
  const submission = { key: randomUUID(), id, seenVersion: 1, actor }
  const { reference = '', version } = expectOk(await submitFiling(deps, submission))
  return { id, reference, memo: reference.replaceAll('-', ''), version }
}
