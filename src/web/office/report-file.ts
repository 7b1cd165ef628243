import { type Decision, ok, type Table } from '#kernel/index.ts'
import { renderTableDocx, renderTablePdf, renderXlsx } from '#paper/index.ts'
import { computeReport, type Report, reportCsv, reportJson, reportTable } from '#reporting/index.ts'
import { type FileFormat, fileFormats, reportNameOf, reportSlugs } from '../paths.ts'
import { answerFile } from '../shared/answer-file.ts'
import { answerNotFound } from '../shared/error-pages.tsx'
import type { Visit } from '../shared/visit.ts'
import { readOfficeVisit } from './office-visit.ts'
import { refuseReport } from './report-refused.tsx'
import { typedOf } from './scope.ts'

/** The report that the page of the same address shows, as a file. */
export async function answerReportFile(visit: Visit): Promise<Response> {
  const [slug = '', ending = ''] = visit.param('file').split('.')
  const name = reportNameOf(slug)
  const format = fileFormats.find((known) => known === ending)
  if (name === undefined || format === undefined) return answerNotFound(visit)
  const { scope } = await readOfficeVisit(visit)
  if (!scope.ok) return refuseReport(visit, { name, ...scope })
  const { period, unit } = scope
  const report = await computeReport(visit.deps.db, { name, period, ...(unit && { unit }) })
  const file = report.ok ? await writers[format](report.value) : report
  if (file.ok) return answerFile(fileName(report.ok ? report.value : undefined, format), types[format], file.value)
  const errors = [{ field: 'don-vi', message: file.refusal.message }]
  return refuseReport(visit, { name, typed: typedOf(scope), errors })
}

type Writer = (report: Report) => Promise<Decision<Uint8Array | string>>

const printed = (render: (table: Table) => Promise<Decision<Uint8Array>>) => (report: Report) =>
  render(reportTable(report))

const writers: Readonly<Record<FileFormat, Writer>> = {
  xlsx: printed(renderXlsx),
  docx: printed(renderTableDocx),
  pdf: printed(renderTablePdf),
  csv: async (report) => ok(reportCsv(report)),
  json: async (report) => ok(`${JSON.stringify(reportJson(report), null, 2)}\n`),
}

const types: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
}

function fileName(report: Report | undefined, format: FileFormat): string {
  if (report === undefined) return `bao-cao.${format}`
  const { name, period, scope } = report
  const code = scope === null ? [] : [scope.agencyCode.replace(/[^\w.-]/gu, '')]
  return `${[reportSlugs[name], ...code, period.from, period.to].join('_')}.${format}`
}
