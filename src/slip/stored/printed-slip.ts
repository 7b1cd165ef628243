import type { Database } from '#db/index.ts'
import { findDossier } from '#dossier/index.ts'
import { findFiling } from '#filing/index.ts'
import { type Decision, dayOf, type FilingId, type Instant, ok, refuse, type Slip } from '#kernel/index.ts'
import type { SlipKind } from '../forms/form-set.ts'
import { slipKinds } from '../slip-kinds.ts'
import { dossierSlip } from './dossier-slip.ts'
import { filingSlip } from './filing-slip.ts'
import { filingOccasions, type Occasion, occasionsOf } from './occasions.ts'

export interface SlipDeps {
  readonly db: Database
  /** Where the public looks dossiers up, without a slash at its end: `https://motcua.dienbien.gov.vn`; if there is one. */
  readonly publicAddress: string | undefined
}

/** A slip that somebody wants to print. */
export type SlipOrder = ({ readonly code: string } | { readonly filingId: FilingId }) & {
  readonly kind: SlipKind
  /** Number of the event that it tells of; absent: the newest of its kind. */
  readonly occasion?: number
  /** Account of who prints it, who signs the control slip. */
  readonly by?: string
  readonly now: Instant
}

export interface PrintedSlip {
  readonly slip: Slip
  /** `giay-tiep-nhan-H18.76-261125-0001.pdf`: ASCII alone. */
  readonly fileName: string
}

/**
 * A slip of a stored dossier or filing, made from what its log says, under its number: given now when this is the first
 * time. Refused with `dossier-unknown`, `filing-unknown` or, when nothing has happened of which such a slip would tell,
 * `slip-without-occasion`. Who may print it is for the caller to ask.
 */
export async function printedSlip(deps: SlipDeps, order: SlipOrder): Promise<Decision<PrintedSlip>> {
  const printable = 'code' in order ? await dossierPrintable(deps, order) : await filingPrintable(deps, order)
  if (printable === undefined) return refuseUnknown(order)
  const { subject, occasions, make } = printable
  const sameKind = occasions.filter(({ kind }) => kind === order.kind)
  const chosen = order.occasion === undefined ? -1 : sameKind.findIndex(({ occasion }) => occasion === order.occasion)
  const occasion = order.occasion !== undefined && chosen === -1 ? undefined : sameKind.at(chosen)
  if (occasion === undefined) return refuseNothing(order, subject)
  return ok({ slip: await make(occasion), fileName: fileNameOf(order.kind, subject, sameKind.indexOf(occasion) + 1) })
}

/** What slips can be printed about. */
interface Printable {
  readonly subject: string
  readonly occasions: readonly Occasion[]
  readonly make: (occasion: Occasion) => Promise<Slip>
}

async function dossierPrintable(
  deps: SlipDeps,
  { code, now, by }: Extract<SlipOrder, { readonly code: string }>,
): Promise<Printable | undefined> {
  const view = await findDossier(deps.db, code)
  if (view === undefined) return undefined
  const occasions = occasionsOf(view, dayOf(now))
  return { subject: code, occasions, make: (occasion) => dossierSlip(deps, view, { occasion, now, by }) }
}

async function filingPrintable(
  { db }: SlipDeps,
  { filingId, now }: Extract<SlipOrder, { readonly filingId: FilingId }>,
): Promise<Printable | undefined> {
  const filing = await findFiling(db, filingId)
  if (filing === undefined) return undefined
  const occasions = filingOccasions(filing)
  return { subject: filingId, occasions, make: (occasion) => filingSlip(db, filing, { occasion, now }) }
}

function fileNameOf(kind: SlipKind, subject: string, time: number): string {
  const name = subject.replaceAll(/[^A-Za-z0-9.-]/gu, '-')
  return `${slipKinds[kind].file}-${name}${time > 1 ? `-${time}` : ''}.pdf`
}

function refuseUnknown(order: SlipOrder) {
  if ('code' in order)
    return refuse('dossier-unknown', {
      vi: `Không có hồ sơ mang mã '${order.code}'. Hãy kiểm tra lại mã hồ sơ.`,
      en: `There is no dossier with the code '${order.code}'. Check the code.`,
    })
  return refuse('filing-unknown', {
    vi: `Không có hồ sơ nộp '${order.filingId}'. Hãy mở lại từ danh sách chờ tiếp nhận.`,
    en: `There is no filing '${order.filingId}'. Open it again from the list of those to be received.`,
  })
}

function refuseNothing({ kind, occasion }: SlipOrder, subject: string) {
  const { name, after } = slipKinds[kind]
  const which = occasion === undefined ? { vi: '', en: '' } : { vi: ` ở mục ${occasion}`, en: ` at entry ${occasion}` }
  return refuse('slip-without-occasion', {
    vi: `Nhật ký của '${subject}' không có gì${which.vi} để lập ${lower(name.vi)}. Phiếu này chỉ có sau khi ${after.vi}.`,
    en: `The log of '${subject}' has nothing${which.en} of which a ${name.en} would tell. There is one after ${after.en}.`,
  })
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
