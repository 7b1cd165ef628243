import { bieu1 } from './bieu-1.ts'
import { bieu2 } from './bieu-2.ts'
import { bieu3 } from './bieu-3.ts'
import { bieu4 } from './bieu-4.ts'
import type { Form, ReportName } from './form.ts'
import { form06a } from './form-06a.ts'
import { letterTable } from './letter-table.ts'

export const forms: Readonly<Record<ReportName, Form>> = {
  bieu1,
  bieu2,
  bieu3,
  bieu4,
  'letter-table': letterTable,
  '06a': form06a,
}
