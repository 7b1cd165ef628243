import type { QueuedFiling } from '#filing/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import { pageSize, type QueueCounts, type WorkRow } from '#worklist/index.ts'
import { count } from '../../shared/formats.ts'
import { Pages } from '../../shared/pages.tsx'
import type { Reference } from '../../shared/reference.ts'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { DoneLine } from './done-line.tsx'
import { FilingTable } from './filing-table.tsx'
import { NothingHere } from './nothing-here.tsx'
import { type Tab, tabs } from './tabs.ts'
import type { WorkAsked } from './work-asked.ts'
import { WorkFilter } from './work-filter.tsx'
import { WorkTable } from './work-table.tsx'
import { WorkTabs } from './work-tabs.tsx'

interface Part {
  /** Of all pages. */
  readonly total: number
  readonly page: number
}

export type Listed =
  | (Part & { readonly kind: 'dossiers'; readonly rows: readonly WorkRow[] })
  | (Part & { readonly kind: 'filings'; readonly rows: readonly QueuedFiling[] })

export interface Work {
  readonly counts: QueueCounts
  readonly order: readonly Tab[]
  readonly tab: Tab
  readonly listed: Listed
  readonly reference: Reference
}

interface WorkProps {
  readonly visit: OfficerVisit
  readonly asked: WorkAsked
  readonly work: Work
  /** Why what was just asked for was not done. */
  readonly refusal?: Refusal | undefined
}

const words = {
  title: { vi: 'Việc của tôi', en: 'My work' },
  receive: { vi: '+ Tiếp nhận hồ sơ', en: '+ Receive a dossier' },
} satisfies Record<string, Text>

export function WorkMain({ visit, asked, work, refusal }: WorkProps) {
  const { say, paths } = visit
  const { order, counts, tab, listed } = work
  const { address } = asked
  return (
    <>
      <div class="work-head">
        <h1>{say(words.title)}</h1>
        {visit.actor('filing.draft') !== undefined && (
          <a class="govuk-button" href={paths.reception()} data-key="n">
            {say(words.receive)} <kbd>N</kbd>
          </a>
        )}
      </div>
      <DoneLine visit={visit} />
      {refusal && (
        <div class="govuk-error-summary" role="alert">
          <p>{say(refusal.message)}</p>
        </div>
      )}
      <WorkTabs visit={visit} order={order} chosen={tab} counts={counts} address={address} />
      <WorkFilter visit={visit} asked={asked} tab={tab} />
      {listed.total === 0 ? (
        <NothingHere visit={visit} asked={asked} tab={tab} />
      ) : (
        <List {...{ visit, asked, work }} />
      )}
      <Pages
        visit={visit}
        page={listed.page}
        pages={Math.ceil(listed.total / pageSize)}
        href={(page) => paths.work({ ...address, hang: tab, trang: page > 1 ? `${page}` : undefined })}
      />
    </>
  )
}

function List({ visit, asked, work }: WorkProps) {
  const { listed, reference, tab } = work
  const address = { ...asked.address, hang: tab }
  const isOneUnit = asked.units.length <= 1 || asked.address['don-vi'] !== undefined
  const sum = (
    <p class="work-sum">
      {visit.say({ vi: `${count('vi', listed.total)} hồ sơ`, en: `${count('en', listed.total)} in all` })},{' '}
      {visit.say(tabs[tab].order)}
    </p>
  )
  if (listed.kind === 'filings')
    return (
      <>
        {sum}
        <FilingTable visit={visit} filings={listed.rows} reference={reference} isOneUnit={isOneUnit} />
      </>
    )
  return (
    <DeskForm visit={visit} action={visit.paths.takeWork(address)}>
      {sum}
      <WorkTable
        visit={visit}
        rows={listed.rows}
        reference={reference}
        isOneUnit={isOneUnit}
        canSelect={false}
        address={address}
      />
    </DeskForm>
  )
}
