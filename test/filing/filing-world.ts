import { sql } from 'kysely'
import type { Database } from '#db/index.ts'
import type { Actor } from '#dossier/index.ts'
import { type AcceptDeps, emptyContent, emptyPerson, type FilingContent } from '#filing/index.ts'
import { addDays, dayOf, type FilingId, formatDay, instantFromEpochMs } from '#kernel/index.ts'
import { countedIds, firstUnit, installSmallLaw, officer, onlyProcedure, smallLaw } from '../dossier/small-law.ts'
import { countedBytes } from './counted-bytes.ts'

/** The small law, whose one procedure asks for two papers and a fee of 8000 đồng. */
export async function installFilingLaw(owner: Database): Promise<void> {
  await installSmallLaw(owner)
  await sql`
    INSERT INTO procedure_paper (procedure_version_id, number, name, originals, copies, is_required)
      VALUES (1, 1, 'Tờ khai', 1, 0, true), (1, 2, 'Giấy chứng sinh', 1, 1, true), (1, 3, 'Giấy ủy quyền', 1, 0, false);
    INSERT INTO procedure_fee (procedure_version_id, number, name, kind, channel, amount_dong)
      VALUES (1, 1, 'Lệ phí', 'le-phi', NULL, 8000), (1, 2, 'Lệ phí', 'le-phi', 'online', 0);
  `.execute(owner)
}

export function filingDeps(db: Database, prefix = 1): AcceptDeps {
  return {
    db,
    random: countedBytes(),
    ids: countedIds(prefix),
    writers: [],
    filingWriters: [],
    loadLaw: async () => smallLaw,
  }
}

const keys = countedIds(77)

export function newKey(): string {
  return keys.uuid()
}

export function newFilingId(): FilingId {
  return keys.uuid() as FilingId
}

/** A receiving officer of the first unit. */
export function receiver(id = 'tiếp nhận'): Actor {
  return { ...officer('receiving-officer'), id, unitId: firstUnit }
}

export function paperOf(number: number, originals: string, copies = '') {
  return { number, name: '', originals, copies, isElectronic: false, legalGround: '' }
}

/** What can be accepted at the counter as it is. */
export const wholeContent: FilingContent = {
  ...emptyContent(),
  procedureId: onlyProcedure,
  owner: {
    ...emptyPerson(),
    fullName: 'Lò Thị Mẫu',
    identityNumber: '011095000001',
    address: 'Bản Ta',
    phone: '0900 000 000',
  },
  papers: [paperOf(1, '1'), paperOf(2, '2')],
  fee: { due: '8.000', paid: '8000', receiptNumber: '0012', exemption: '' },
}

/** A day as somebody types it, so many days from now. */
export function inDays(count: number): string {
  return formatDay(addDays(dayOf(instantFromEpochMs(Date.now())), count))
}
