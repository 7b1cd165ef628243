import type { Database, WriteTx } from '#db/index.ts'
import { composeUrgingLetter, officeOn, parseLetterNumber, readUrgingReports } from '#directive/index.ts'
import { type Decision, findPlainDate, ok, type PlainDate, parsePeriod, refuse } from '#kernel/index.ts'
import type { Command } from '../command.ts'
import { writeWhole } from '../output-file.ts'
import { orRefuse } from '../refused.ts'

export const letter: Command = {
  name: 'letter',
  operands: [],
  options: [
    { name: 'from', value: 'D', isRequired: true },
    { name: 'to', value: 'D', isRequired: true },
    { name: 'number', value: 'N', isRequired: true },
    { name: 'date', value: 'D', isRequired: true },
    { name: 'format', value: 'docx|pdf', isRequired: true },
    { name: 'out', value: 'FILE', isRequired: true },
  ],
  summary: {
    vi: 'Soạn công văn đôn đốc với bốn phụ lục từ số liệu của kỳ; số ví dụ 394/UBND-VP.',
    en: 'Composes the urging letter with its four appendices from the figures of the period; a number is 394/UBND-VP.',
  },
  async run(context, input) {
    const format = orRefuse(parseFormat(input.option('format') ?? ''))
    const period = orRefuse(parsePeriod(input.option('from') ?? '', input.option('to') ?? ''))
    const date = orRefuse(parseDate(input.option('date') ?? ''))
    const number = orRefuse(parseLetterNumber(input.option('number') ?? ''))
    const office = orRefuse(officeOn(period.to))
    const { db } = await context.open()
    const reports = orRefuse(await inOneSnapshot(db, (tx) => readUrgingReports(tx, period, office)))
    const { renderLetterDocx, renderLetterPdf } = await import('#paper/index.ts')
    const render = format === 'pdf' ? renderLetterPdf : renderLetterDocx
    const composed = composeUrgingLetter({ reports, number, date, office })
    await writeWhole(input.option('out') ?? '', orRefuse(await render(composed)))
  },
}

/** The body and all appendices quote the same moment, whatever officers do meanwhile. */
function inOneSnapshot<T>(db: Database, read: (tx: WriteTx) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
}

function parseFormat(text: string): Decision<'docx' | 'pdf'> {
  if (text === 'docx' || text === 'pdf') return ok(text)
  return refuse('unknown-format', {
    vi: `Công văn không có định dạng '${text}'. Các định dạng: docx, pdf.`,
    en: `A letter has no format '${text}'. Formats: docx, pdf.`,
  })
}

function parseDate(text: string): Decision<PlainDate> {
  const day = findPlainDate(text)
  if (day) return ok(day)
  return refuse('not-a-day', {
    vi: `Ngày của công văn: '${text}' không phải là ngày. Hãy ghi theo mẫu 2020-04-03 hoặc 03/04/2020.`,
    en: `Date of the letter: '${text}' is not a day. Write it as 2020-04-03 or 03/04/2020.`,
  })
}
