import { type Decision, ok, parsePeriod, refuse, type Table } from '#kernel/index.ts'
import { loadOrganisation } from '#organisation/index.ts'
import { printedBook } from '#slip/index.ts'
import type { Command } from '../command.ts'
import { writeWhole } from '../output-file.ts'
import { orRefuse } from '../refused.ts'
import { unitNamed } from './report.ts'

export const book: Command = {
  name: 'book',
  operands: [],
  options: [
    { name: 'unit', value: 'U', isRequired: true },
    { name: 'from', value: 'D', isRequired: true },
    { name: 'to', value: 'D', isRequired: true },
    { name: 'volume', value: 'N' },
    { name: 'out', value: 'FILE', isRequired: true },
  ],
  summary: {
    vi: 'In sổ theo dõi hồ sơ (mẫu 07) của đơn vị U, các hồ sơ tiếp nhận trong kỳ [from, to]; FILE là .pdf hoặc .xlsx, N là quyển số.',
    en: 'Prints the register book (form 07) of unit U with what it accepted in [from, to]; FILE ends in .pdf or .xlsx, N is the volume.',
  },
  async run(context, input) {
    const out = input.option('out') ?? ''
    const render = orRefuse(rendererFor(out))
    const period = orRefuse(parsePeriod(input.option('from') ?? '', input.option('to') ?? ''))
    const volume = input.option('volume')
    const { db } = await context.open()
    const unit = orRefuse(unitNamed(await loadOrganisation(db), input.option('unit') ?? '', period))
    const order = { unitId: unit.id, period, ...(volume === undefined ? {} : { volume }) }
    const { table } = orRefuse(await printedBook(db, order))
    await writeWhole(out, orRefuse(await render(table)))
  },
}

type Render = (table: Table) => Promise<Decision<Uint8Array>>

function rendererFor(path: string): Decision<Render> {
  if (/\.pdf$/iu.test(path)) return ok(async (table) => (await import('#paper/index.ts')).renderTablePdf(table))
  if (/\.xlsx$/iu.test(path)) return ok(async (table) => (await import('#paper/index.ts')).renderXlsx(table))
  return refuse('unknown-format', {
    vi: `Sổ không in được ra tệp '${path}'. Hãy chọn tệp .pdf hoặc .xlsx.`,
    en: `A book is not printed to '${path}'. Choose a file that ends in .pdf or .xlsx.`,
  })
}
