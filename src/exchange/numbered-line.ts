import type { Fault } from './bad-line.ts'
import type { Header } from './header.ts'
import { parseLine } from './parse-line.ts'
import type { CsvRecord } from './read-records.ts'
import type { RegisterLine } from './register-line.ts'

/** A line of the file, understood or not. `code`: of which dossier it seems to tell, if that can be read. */
export interface NumberedLine {
  readonly line: number
  readonly parsed: RegisterLine | Fault
  readonly code: string | undefined
}

export function numberedLine(header: Header, record: CsvRecord): NumberedLine {
  if (!('fields' in record)) return { line: record.line, parsed: brokenFault(record), code: undefined }
  const parsed = parseLine(header, record.fields)
  const code = 'code' in parsed ? parsed.code : record.fields[header.code]?.normalize('NFC')
  return { line: record.line, parsed, code }
}

function brokenFault({ problem, text }: Extract<CsvRecord, { problem: string }>): Fault {
  const expected = {
    quotes: {
      vi: `dấu nháy kép chỉ để bao cả giá trị, bên trong viết đôi: "a ""b"" c"`,
      en: `quotes only around a whole value, doubled inside it: "a ""b"" c"`,
    },
    unclosed: { vi: 'dấu nháy kép được đóng lại', en: 'a quote that is closed' },
    'too-long': { vi: 'dòng không quá 100.000 ký tự', en: 'a line of at most 100,000 characters' },
  }[problem]
  return { column: 'line', found: text, expected }
}
