import type { Form } from '#reporting/index.ts'

export type FormColumn = Form['columns'][number]

/** Whether a hairline stands before column `at`: where the innermost group changes, names apart. */
export function beginsGroup(columns: readonly FormColumn[], at: number): boolean {
  const group = (column: FormColumn | undefined) =>
    `${(column?.heading ?? []).slice(0, -1).join('\n')}${/_pct$/u.test(column?.shows ?? '') ? '%' : ''}`
  return at > 1 && group(columns[at]) !== group(columns[at - 1])
}
