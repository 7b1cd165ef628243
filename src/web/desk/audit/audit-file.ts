import { stringify } from 'csv-stringify/sync'
import { type LoggedEntry, searchAudit } from '#audit/index.ts'
import { formatInstant, type Text } from '#kernel/index.ts'
import { answerFile } from '../../shared/answer-file.ts'
import { answerError } from '../../shared/error-pages.tsx'
import { redirectTo } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { noteSearch } from './audit-page.tsx'
import { eventName, postName } from './entry-words.ts'
import { readSearch } from './read-search.ts'

/** More lines than a spreadsheet is read for; a longer search is refused, never cut. */
const mostLines = 50_000

/** The search of the page of the same query, as a file, whole. */
export async function answerAuditFile(visit: OfficerVisit): Promise<Response> {
  const read = readSearch(visit.query)
  noteSearch(visit, read)
  if (read.errors.length > 0) return redirectTo(visit.paths.audit(read.typed))
  const { entries, hasNext } = await searchAudit(visit.deps.db, { ...read.search, page: 1, perPage: mostLines })
  if (hasNext) return answerError(visit, { status: 422, title: tooLong.title, sentence: tooLong.sentence })
  visit.note({ details: { count: entries.length } })
  return answerFile('nhat-ky.csv', 'text/csv; charset=utf-8', auditCsv(entries))
}

const tooLong: Readonly<Record<'title' | 'sentence', Text>> = {
  title: { vi: 'Tệp sẽ quá dài', en: 'The file would be too long' },
  sentence: {
    vi: 'Phần được tìm có hơn 50.000 mục. Hãy quay lại, chọn khoảng ngày ngắn hơn rồi tải từng phần.',
    en: 'What was sought has more than 50,000 entries. Go back, choose fewer days, and download it in parts.',
  },
}

/** With a mark at its head by which spreadsheets know the text; what could be taken for a formula is made text. */
export function auditCsv(entries: readonly LoggedEntry[]): string {
  const rows = entries.map((entry) => [
    entry.number,
    formatInstant(entry.at),
    entry.account,
    postName(entry).vi,
    entry.event,
    eventName(entry.event).vi,
    entry.subject,
    entry.path,
    entry.status,
    entry.address,
    entry.details,
    entry.hash.toString('hex'),
  ])
  return stringify([columns, ...rows], { bom: true, escape_formulas: true })
}

const columns = [
  'so',
  'luc',
  'tai_khoan',
  'vai_tro',
  'ma_viec',
  'viec',
  've',
  'dia_chi_trang',
  'ket_qua',
  'tu_may',
  'chi_tiet',
  'ma_bam',
]
