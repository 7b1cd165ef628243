import type { QueuedFiling } from '#filing/index.ts'
import type { OpenQuestion, QueueCode, WorkRow } from '#worklist/index.ts'
import { count } from '../../shared/formats.ts'
import type { Reference } from '../../shared/reference.ts'
import { BulkBar, deedsFor } from '../bulk/bulk-bar.tsx'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { FilingTable } from './filing-table.tsx'
import { OpinionTable } from './opinion-table.tsx'
import { tabs } from './tabs.ts'
import type { WorkAsked } from './work-asked.ts'
import { WorkTable } from './work-table.tsx'

interface Part {
  /** Of all pages. */
  readonly total: number
  readonly page: number
}

interface ListedDossiers extends Part {
  readonly queue: QueueCode
  readonly rows: readonly WorkRow[]
}

interface ListedFilings extends Part {
  readonly queue: 'receive'
  readonly rows: readonly QueuedFiling[]
}

interface ListedQuestions extends Part {
  readonly queue: 'opinion'
  readonly rows: readonly OpenQuestion[]
}

/** One page of a tab. */
export type Listed = ListedDossiers | ListedFilings | ListedQuestions

interface ListProps<Rows> {
  readonly visit: OfficerVisit
  readonly asked: WorkAsked
  readonly listed: Rows
  readonly reference: Reference
}

/** The rows of a tab; those of dossiers can be ticked, to be acted on together. */
export function WorkList({ listed, ...props }: ListProps<Listed>) {
  if (listed.queue === 'receive') return <Filings {...props} listed={listed} />
  if (listed.queue === 'opinion') return <Questions {...props} listed={listed} />
  return <Dossiers {...props} listed={listed} />
}

function Questions({ visit, asked, listed, reference }: ListProps<ListedQuestions>) {
  return (
    <>
      <Sum visit={visit} listed={listed} />
      <OpinionTable visit={visit} questions={listed.rows} reference={reference} isOneUnit={asked.isOneUnit} />
    </>
  )
}

function Filings({ visit, asked, listed, reference }: ListProps<ListedFilings>) {
  return (
    <>
      <Sum visit={visit} listed={listed} />
      <FilingTable visit={visit} filings={listed.rows} reference={reference} isOneUnit={asked.isOneUnit} />
    </>
  )
}

function Dossiers({ visit, asked, listed, reference }: ListProps<ListedDossiers>) {
  const { queue, rows, total } = listed
  const address = { ...asked.address, hang: queue }
  const canSelect = deedsFor(visit, queue).length > 0
  return (
    <DeskForm visit={visit} action={visit.paths.bulk(address)}>
      <div class="work-bar">
        {canSelect && <BulkBar visit={visit} queue={queue} rows={rows} total={total} />}
        <Sum visit={visit} listed={listed} />
      </div>
      <WorkTable
        visit={visit}
        rows={rows}
        reference={reference}
        isOneUnit={asked.isOneUnit}
        canSelect={canSelect}
        address={address}
      />
    </DeskForm>
  )
}

function Sum({ visit: { say }, listed: { queue, total } }: { visit: OfficerVisit; listed: Listed }) {
  return (
    <p class="work-sum">
      {say({
        vi: `${count('vi', total)} ${queue === 'opinion' ? 'câu hỏi' : 'hồ sơ'}`,
        en: `${count('en', total)} in all`,
      })}
      , {say(tabs[queue].order)}
    </p>
  )
}
