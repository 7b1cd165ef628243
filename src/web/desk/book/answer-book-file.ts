import type { Decision, Table } from '#kernel/index.ts'
import { renderTablePdf, renderXlsx } from '#paper/index.ts'
import { printedBook } from '#slip/index.ts'
import { answerFile } from '../../shared/answer-file.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNoBook, errorOf, errorsIn } from './answer-book.tsx'
import { readBookRequest } from './read-book-request.ts'

interface Writer {
  readonly type: string
  readonly render: (table: Table) => Promise<Decision<Uint8Array>>
}

const writers: Readonly<Record<string, Writer>> = {
  pdf: { type: 'application/pdf', render: renderTablePdf },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', render: renderXlsx },
}

/** The whole book that the page of the same address shows, as a file. */
export async function answerBookFile(visit: OfficerVisit): Promise<Response> {
  const request = readBookRequest(visit)
  const { scope, unit } = request
  const [, format = ''] = visit.param('file').split('.')
  const writer = writers[format]
  if (writer === undefined || !scope.ok || unit === undefined) return answerNoBook(visit, request, errorsIn(request))
  const book = await printedBook(visit.deps.db, { unitId: unit.id, period: scope.period })
  if (!book.ok) return answerNoBook(visit, request, [errorOf(book.refusal)])
  const { table, fileName } = book.value
  const { from, to } = scope.period
  visit.note({ details: { unit: unit.agencyCode, from, to, format, count: table.rows.length } })
  const file = await writer.render(table)
  if (!file.ok) return answerNoBook(visit, request, [errorOf(file.refusal)])
  return answerFile(`${fileName}.${format}`, writer.type, file.value)
}
