import { type Channel, channelNames, channels, type Outcome, outcomeNames, outcomes } from '#dossier/index.ts'
import { formatInstant, type Instant, type Text } from '#kernel/index.ts'
import type { Fault } from './bad-line.ts'
import { type BookColumn, bookColumns } from './book-columns.ts'
import { findBookMoment } from './book-moment.ts'
import type { SheetRow } from './read-book.ts'

/** What a row of the book becomes: lines of the event register. */
export interface BookLine {
  readonly row: number
  readonly at: Instant
  readonly event: 'accepted' | 'finished'
  /** In the order of the register's columns. */
  readonly values: readonly string[]
}

export type BookFault = Omit<Fault, 'column'> & { readonly column: string; readonly row: number }

/** The acceptance, and the end if there was one, that a row tells of; or the first thing that is wrong with it. */
export function linesOfRow({ row, cells }: SheetRow): readonly BookLine[] | BookFault {
  const text = (name: BookColumn) => String(cells[name])
  const fault = (name: BookColumn, expected: Text): BookFault => ({
    row,
    column: bookColumns[name],
    found: text(name),
    expected,
  })
  const moments = {
    acceptedAt: momentIn(cells.acceptedAt),
    dueAt: momentIn(cells.dueAt),
    finishedAt: momentIn(cells.finishedAt),
  }
  const wrong = (['acceptedAt', 'dueAt', 'finishedAt'] as const).find((name) => moments[name] === 'wrong')
  if (wrong !== undefined) return fault(wrong, momentExpected)
  const { acceptedAt, dueAt, finishedAt } = moments
  if (typeof acceptedAt !== 'number') return fault('acceptedAt', momentExpected)
  if (typeof finishedAt === 'number' && finishedAt < acceptedAt) return fault('finishedAt', laterExpected)
  const channel = channelNamed(text('channel'))
  if (channel === undefined) return fault('channel', oneOf(channels.map((each) => channelNames[each].vi)))
  const outcome = outcomeNamed(text('outcome'))
  if ((typeof finishedAt === 'number') !== (outcome !== undefined))
    return fault('outcome', oneOf(outcomes.map((each) => outcomeNames[each].vi)))
  const place = [text('unit'), text('field'), text('procedure')]
  const due = typeof dueAt === 'number' ? formatInstant(dueAt) : ''
  const accepted = [text('code'), formatInstant(acceptedAt), 'accepted', ...place, channel, due, '']
  const lines: BookLine[] = [{ row, at: acceptedAt, event: 'accepted', values: accepted }]
  if (typeof finishedAt !== 'number' || outcome === undefined) return lines
  const finished = [text('code'), formatInstant(finishedAt), 'finished', '', '', '', '', '', outcome]
  return [...lines, { row, at: finishedAt, event: 'finished', values: finished }]
}

const momentExpected: Text = {
  vi: 'ngày giờ theo mẫu 10/01/2020 08:15',
  en: 'day and time as 10/01/2020 08:15',
}

const laterExpected: Text = {
  vi: `ngày giờ không trước cột '${bookColumns.acceptedAt}'`,
  en: `day and time not before '${bookColumns.acceptedAt}'`,
}

function oneOf(names: readonly string[]): Text {
  return { vi: `một trong ${names.join(', ')}`, en: `one of ${names.join(', ')}` }
}

function momentIn(cell: string | number): Instant | 'blank' | 'wrong' {
  return cell === '' ? 'blank' : (findBookMoment(cell) ?? 'wrong')
}

function channelNamed(text: string): Channel | undefined {
  return channels.find((channel) => channel === text || channelNames[channel].vi.toLowerCase() === text.toLowerCase())
}

function outcomeNamed(text: string): Outcome | undefined {
  return outcomes.find((outcome) => outcome === text || outcomeNames[outcome].vi.toLowerCase() === text.toLowerCase())
}
