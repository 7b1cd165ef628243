import type { ReadDb } from '#db/index.ts'
import { type Holding, listOfficers, type Officer, postNames } from '#identity/index.ts'
import type { Column, PlainDate } from '#kernel/index.ts'
import { findUnitOn, loadOrganisation, type Organisation } from '#organisation/index.ts'
import { printTable } from './print-table.ts'

/** All accounts with the posts that they hold on `day`. */
export async function describeOfficers(db: ReadDb, day: PlainDate): Promise<string> {
  const organisation = await loadOrganisation(db)
  const officers = await listOfficers(db, 'all', day)
  return printTable({
    heading: ['Tài khoản cán bộ / officers’ accounts'],
    columns: ['Tài khoản / Account', 'Họ tên / Name', 'Vai trò / Posts', 'Mã một lần / Codes', ''].map(textColumn),
    rows: officers.map((officer) => ({
      kind: 'item',
      cells: [
        officer.account,
        officer.fullName,
        officer.holdings.map((held) => describeHolding(held, organisation, day)).join('; '),
        codesOf(officer),
        officer.isDisabled ? 'đã khóa / disabled' : '',
      ],
    })),
    notes: officers.length === 0 ? ['Chưa có tài khoản nào. / There is none yet.'] : [],
    orientation: 'landscape',
  }).trimEnd()
}

function describeHolding({ post, unitId }: Holding, organisation: Organisation, day: PlainDate): string {
  const unit = unitId === null ? undefined : findUnitOn(organisation, unitId, day)?.name
  return unit === undefined ? postNames[post].vi : `${postNames[post].vi}, ${unit}`
}

function codesOf({ hasTotp, mustUseTotp }: Officer): string {
  if (hasTotp) return 'có / yes'
  return mustUseTotp ? 'phải cài / to be set up' : ''
}

function textColumn(heading: string): Column {
  return { heading: [heading], kind: 'text', weight: 1 }
}
