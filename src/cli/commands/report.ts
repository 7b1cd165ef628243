import { type Decision, fold, ok, type Period, parsePeriod, refuse, type Table } from '#kernel/index.ts'
import { closestUnits, findUnit, loadOrganisation, type Organisation, type Unit } from '#organisation/index.ts'
import {
  computeReport,
  type Report,
  type ReportName,
  reportCsv,
  reportJson,
  reportNames,
  reportTable,
} from '#reporting/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { writeWhole } from '../output-file.ts'
import { printTable } from '../print-table.ts'
import { orRefuse } from '../refused.ts'

const formats = ['table', 'csv', 'json', 'xlsx', 'docx', 'pdf'] as const
type Format = (typeof formats)[number]

export const report: Command = {
  name: 'report',
  operands: ['bieu1|bieu2|bieu3|bieu4|letter-table|06a'],
  options: [
    { name: 'from', value: 'D', isRequired: true },
    { name: 'to', value: 'D', isRequired: true },
    { name: 'unit', value: 'U' },
    { name: 'format', value: formats.join('|') },
    { name: 'out', value: 'FILE' },
  ],
  summary: {
    vi: 'Lập báo cáo của kỳ [from, to], kể cả hai ngày; U là tên hoặc mã đơn vị. XLSX, DOCX, PDF cần --out.',
    en: "Computes a report over [from, to], both days included; U is a unit's name or code. XLSX, DOCX and PDF need --out.",
  },
  async run(context, input) {
    const name = orRefuse(parseReportName(input.operands[0] ?? ''))
    const format = orRefuse(parseFormat(input.option('format') ?? 'table'))
    const out = input.option('out')
    if (isBinary(format) && out === undefined) orRefuse(refuseBinary(format))
    const period = orRefuse(parsePeriod(input.option('from') ?? '', input.option('to') ?? ''))
    const computed = await compute(context, { name, period, unit: input.option('unit') })
    const content = await render(computed, format)
    if (out !== undefined) await writeWhole(out, content)
    else if (typeof content === 'string') context.print(content.replace(/\n$/u, ''))
  },
}

async function compute(
  context: CommandContext,
  asked: { name: ReportName; period: Period; unit: string | undefined },
): Promise<Report> {
  const { db } = await context.open()
  const unit =
    asked.unit === undefined ? undefined : orRefuse(unitNamed(await loadOrganisation(db), asked.unit, asked.period))
  return orRefuse(await computeReport(db, { name: asked.name, period: asked.period, ...(unit && { unit }) }))
}

/** The unit that a person named for a period; refused with the names that come near. */
export function unitNamed(organisation: Organisation, text: string, period: Period): Decision<Unit> {
  const unit = findUnit(organisation, text, period)
  if (unit) return ok(unit)
  const near = closestUnits(organisation, text, period)
    .map(({ name }) => `'${name}'`)
    .join(', ')
  return refuse('unknown-unit', {
    vi: `Không có đơn vị '${text}' trong kỳ này. Gần giống: ${near}.`,
    en: `There is no unit '${text}' in this period. Close to it: ${near}.`,
  })
}

async function render(computed: Report, format: Format): Promise<string | Uint8Array> {
  if (format === 'csv') return reportCsv(computed)
  if (format === 'json') return `${JSON.stringify(reportJson(computed), null, 2)}\n`
  const table = reportTable(computed)
  return format === 'table' ? `${printTable(table)}\n` : renderPaper(table, format)
}

async function renderPaper(table: Table, format: 'xlsx' | 'docx' | 'pdf'): Promise<Uint8Array> {
  const { renderTableDocx, renderTablePdf, renderXlsx } = await import('#paper/index.ts')
  const renderers = { xlsx: renderXlsx, docx: renderTableDocx, pdf: renderTablePdf }
  return orRefuse(await renderers[format](table))
}

function parseReportName(text: string): Decision<ReportName> {
  const name = reportNames.find((candidate) => candidate === fold(text))
  if (name) return ok(name)
  return refuse('unknown-report', {
    vi: `Không có báo cáo '${text}'. Các báo cáo: ${reportNames.join(', ')}.`,
    en: `There is no report '${text}'. Reports: ${reportNames.join(', ')}.`,
  })
}

function parseFormat(text: string): Decision<Format> {
  const format = formats.find((candidate) => candidate === text)
  if (format) return ok(format)
  return refuse('unknown-format', {
    vi: `Không có định dạng '${text}'. Các định dạng: ${formats.join(', ')}.`,
    en: `There is no format '${text}'. Formats: ${formats.join(', ')}.`,
  })
}

function isBinary(format: Format): boolean {
  return format === 'xlsx' || format === 'docx' || format === 'pdf'
}

function refuseBinary(format: Format): Decision<never> {
  return refuse('output-file-needed', {
    vi: `Định dạng ${format} phải ghi ra tệp. Hãy thêm --out TEN_TEP.${format}.`,
    en: `The format ${format} has to be written to a file. Add --out NAME.${format}.`,
  })
}
