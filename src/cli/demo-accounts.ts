import { type DemoOfficer, demoOfficers, demoPassword, liveUnits } from '#demo/index.ts'
import { postNames } from '#identity/index.ts'
import type { Column } from '#kernel/index.ts'
import { printTable } from './print-table.ts'

/** With which accounts one can sign in to the demonstration, and what each is for. */
export function describeDemoAccounts(): string {
  return printTable({
    heading: [`Tài khoản mẫu, cùng một mật khẩu / demo accounts, one password: ${demoPassword}`],
    columns: ['Tài khoản / Account', 'Chức danh, đơn vị / Post, unit', 'Để thử', 'To try'].map(textColumn),
    rows: demoOfficers.map((officer: DemoOfficer) => ({
      kind: 'item',
      cells: [officer.account, postOf(officer), officer.purpose.vi, officer.purpose.en],
    })),
    notes: [],
    orientation: 'landscape',
  }).trimEnd()
}

function postOf({ post, place }: DemoOfficer): string {
  const name = postNames[post].vi
  return place === undefined ? name : `${name}, ${liveUnits[place].replace('UBND ', '')}`
}

function textColumn(heading: string): Column {
  return { heading: [heading], kind: 'text', weight: 1 }
}
