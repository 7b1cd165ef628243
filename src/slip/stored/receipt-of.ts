import type { Instant, Slip } from '#kernel/index.ts'
import { type Receipt, type Replaced, receiptSlip } from '../receipt-slip.ts'
import type { Issue } from '../slip-head.ts'
import {
  applicantOf,
  isTold,
  officerOf,
  personOf,
  requestedOf,
  type StoredDossier,
  type Told,
} from './stored-dossier.ts'

/** What a receipt says besides what the dossier knows. */
export interface ReceiptIssue extends Issue {
  readonly lookup: Receipt['lookup']
  /** When it got its number: sheets may have been printed from then on. */
  readonly firstPrintedAt: Instant
}

/** Form 01 of an accepted dossier, as corrected since; marked as a replacement where sheets printed before may be wrong. */
export function receiptOf(dossier: StoredDossier, { event }: Told<'accepted'>, issue: ReceiptIssue): Slip {
  const { reception } = dossier.view.state
  const filer = applicantOf(personOf(dossier, 'filer'))
  const proxy = applicantOf(personOf(dossier, 'proxy'))
  const deliveryAddress = personOf(dossier, 'owner')?.deliveryAddress
  const replaces = replacedSince(dossier, issue.firstPrintedAt)
  const receipt: Receipt = {
    ...requestedOf(dossier),
    ...(filer === undefined ? {} : { filer }),
    ...(proxy === undefined ? {} : { proxy }),
    papers: reception?.papers ?? [],
    ...(reception === null ? {} : { sets: reception.sets, delivery: reception.delivery }),
    ...(reception?.fee === undefined ? {} : { fee: reception.fee }),
    ...(deliveryAddress === undefined ? {} : { deliveryAddress }),
    receivedAt: event.at,
    dueAt: event.dueAt,
    ...(replaces === undefined ? {} : { replaces }),
    lookup: issue.lookup,
  }
  return receiptSlip(receipt, issue, dossier.names)
}

/** The last correction from then on; undefined when there was none. */
function replacedSince(dossier: StoredDossier, since: Instant): Replaced | undefined {
  const corrections = dossier.view.timeline.filter((entry) => isTold(entry, 'corrected'))
  const later = corrections.filter(({ event }) => event.at > since)
  const last = later.at(-1)
  if (last === undefined) return undefined
  const by = officerOf(dossier, last)
  return { at: last.event.at, reason: last.event.reason, ...(by === undefined ? {} : { by }), time: later.length }
}
