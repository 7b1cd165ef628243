import type { ComponentChildren } from 'preact'
import type { Refusal, Text } from '#kernel/index.ts'
import { pageSize, type QueueCounts } from '#worklist/index.ts'
import { Pages } from '../../shared/pages.tsx'
import type { Reference } from '../../shared/reference.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { DoneLine } from './done-line.tsx'
import { FilingStates } from './filing-states.tsx'
import { NothingHere } from './nothing-here.tsx'
import type { Tab } from './tabs.ts'
import type { WorkAsked } from './work-asked.ts'
import { WorkFilter } from './work-filter.tsx'
import { type Listed, WorkList } from './work-list.tsx'
import { WorkTabs } from './work-tabs.tsx'

export interface Work {
  readonly counts: QueueCounts
  readonly order: readonly Tab[]
  readonly tab: Tab
  readonly listed: Listed
  readonly reference: Reference
  /** That citizens wait for an answer. */
  readonly requests: ComponentChildren
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
  absent: { vi: 'Chuyển việc của người vắng mặt', en: 'Move the work of somebody absent' },
} satisfies Record<string, Text>

export function WorkMain({ visit, asked, work, refusal }: WorkProps) {
  const { say, paths } = visit
  const { order, counts, tab, listed } = work
  const { address } = asked
  return (
    <>
      <div class="work-head">
        <h1>{say(words.title)}</h1>
        {visit.actor('dossier.reassign') !== undefined && <a href={paths.absent()}>{say(words.absent)}</a>}
        {visit.actor('filing.draft') !== undefined && (
          <a class="govuk-button" href={paths.reception()} data-key="n">
            {say(words.receive)} <kbd>N</kbd>
          </a>
        )}
      </div>
      <DoneLine visit={visit} />
      {work.requests}
      {refusal && (
        <div class="govuk-error-summary" role="alert">
          <p>{say(refusal.message)}</p>
        </div>
      )}
      <WorkTabs visit={visit} order={order} chosen={tab} counts={counts} address={address} />
      {tab === 'receive' && <FilingStates visit={visit} address={address} counts={counts} />}
      <WorkFilter visit={visit} asked={asked} tab={tab} />
      {listed.total === 0 ? (
        <NothingHere visit={visit} asked={asked} tab={tab} />
      ) : (
        <WorkList visit={visit} asked={asked} listed={listed} reference={work.reference} />
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
