import { randomUUID } from 'node:crypto'
import { dayOf, dong, expectOk, type FilingId, formatDay, type UnitId } from '#kernel/index.ts'
import { keepAccount, openCharge, takeCredit } from '#payment/index.ts'
import { inventedBin } from '../payment/payment-world.ts'
import type { TestSite } from './test-site.ts'

/** A charge of a unit that costs 100.000 đồng, and a credit to it that names no filing, by what addresses call them. */
export async function payIn(
  { deps: { db, clock } }: Pick<TestSite, 'deps'>,
  unitId: UnitId,
): Promise<{ readonly credit: string; readonly charge: string }> {
  const now = clock.now()
  const accountNumber = `000${unitId}`
  const names = { bankName: 'Ngân hàng mẫu', holderName: 'Đơn vị mẫu' }
  const kept = { unitId, bankBin: inventedBin, accountNumber, ...names, validFrom: dayOf(now), by: 'mau', now }
  expectOk(await keepAccount(db, kept))
  const told = { bankBin: inventedBin, accountNumber, amount: dong(100_000), memo: 'le phi', bookedAt: now }
  await takeCredit(db, { ...told, transactionId: `FT${unitId}` }, { source: 'notice', now })
  const row = await db
    .selectFrom('bank_credit')
    .select('credit_id')
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow()
  const [day, month, year] = formatDay(dayOf(now)).split('/')
  const reference = `MC-${year?.slice(2)}${month}${day}-${String(unitId).padStart(6, '0')}`
  await db.transaction().execute((tx) =>
    openCharge(tx, {
      filingId: randomUUID() as FilingId,
      unitId,
      reference,
      subject: 'Thủ tục mẫu',
      lines: [{ name: 'Lệ phí', kind: 'le-phi', amount: dong(100_000) }],
      payer: { fullName: 'Lò Thị Mẫu', phone: '0912345678', email: '', language: 'vi' },
      exemption: '',
      at: now,
      actor: { id: 'citizen:mau', post: 'citizen' },
    }),
  )
  return { credit: `${row.credit_id}`, charge: reference }
}
