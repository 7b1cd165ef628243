import { Readable } from 'node:stream'
import { keepFile } from '#attachment/index.ts'
import type { DossierPerson } from '#dossier/index.ts'
import {
  attachToFiling,
  type Filing,
  type FilingActor,
  type FilingDeps,
  refuseFiling,
  requestSupplement,
  saveDraft,
  submitFiling,
} from '#filing/index.ts'
import { addDays, dayOf, expectOk, type FilingId, formatDay, type Instant } from '#kernel/index.ts'
import { findProcedureOn } from './basis.ts'
import { chanceFrom } from './chance.ts'
import { actorOf, type LiveDesk } from './live-desk.ts'
import { contentOf } from './live-filing-content.ts'
import { type FilingLot, filingLots } from './live-filing-lots.ts'
import type { PaidFiling } from './live-payments.ts'
import { livePersons } from './live-persons.ts'
import { samplePaper } from './sample-paper.ts'

/** What filings need besides what commands on dossiers do. */
export interface FilingDesk extends LiveDesk {
  readonly filings: FilingDeps & { readonly folder: string }
}

/** What waits to be received, or is being typed, in the order of `filingLots`. */
export async function handIn(desk: FilingDesk, now: Instant): Promise<readonly PaidFiling[]> {
  const filed: PaidFiling[] = []
  for (const [index, lot] of filingLots.entries())
    filed.push({ filing: await file(desk, { lot, index, now }), pays: lot.pays })
  return filed
}

/** The same person each time, whatever the day. */
function ownerOf(index: number): DossierPerson | undefined {
  return livePersons(chanceFrom(`live/filing/${index}`))[0]
}

interface Place {
  readonly lot: FilingLot
  readonly index: number
  readonly now: Instant
}

async function file(desk: FilingDesk, place: Place): Promise<Filing> {
  const { lot, index, now } = place
  const procedure = lot.procedure === undefined ? undefined : findProcedureOn(desk.basis, lot.procedure, dayOf(now))
  const officer = actorOf('tiepnhan', desk.unitIds)
  const by: FilingActor = lot.isByCitizen ? { id: `cong-dan-mau-${index + 1}`, post: 'citizen' } : officer
  const unitId = desk.unitIds[lot.place]
  const id = desk.commands.ids.uuid() as FilingId
  const content = contentOf(lot, procedure, ownerOf(index))
  const draft = expectOk(await saveDraft(desk.filings, { id, unitId, content, seenVersion: 0, actor: by }))
  const filed = await attachPapers(desk, draft, by)
  const isSubmitted = content.channel === 'online' && lot.state !== 'draft'
  const filing = isSubmitted ? expectOk(await submitFiling(desk.filings, seen(desk, filed, by))) : filed
  await answer(desk, filing, { lot, now, officer })
  return filing
}

function seen(desk: FilingDesk, { id, version }: Filing, actor: FilingActor) {
  return { key: desk.commands.ids.uuid(), id, seenVersion: version, actor }
}

async function answer(
  desk: FilingDesk,
  filing: Filing,
  { lot, now, officer }: Pick<Place, 'lot' | 'now'> & { readonly officer: FilingActor },
): Promise<void> {
  const order = seen(desk, filing, officer)
  const supplyBy = formatDay(addDays(dayOf(now), 10))
  if (lot.state === 'awaiting-supplement')
    expectOk(
      await requestSupplement(desk.filings, { ...order, items: [], reason: 'Thành phần hồ sơ chưa đủ', supplyBy }),
    )
  if (lot.state === 'refused')
    expectOk(
      await refuseFiling(desk.filings, {
        ...order,
        reason: 'Hồ sơ không thuộc phạm vi tiếp nhận của xã; đã hướng dẫn nộp đúng nơi',
        legalBasis: 'Nghị định 118/2025/NĐ-CP',
      }),
    )
}

/** A file for each paper that is said to be electronic. Answers the filing as it is then. */
async function attachPapers(desk: FilingDesk, draft: Filing, actor: FilingActor): Promise<Filing> {
  const { filings, commands } = desk
  let filing = draft
  for (const { number, isElectronic } of draft.content?.papers ?? []) {
    if (!isElectronic) continue
    const stream = Readable.from([samplePaper(`${draft.id} ${number}`)])
    const kept = expectOk(await keepFile(filings, { stream, name: `giay-to-${number}.pdf` }))
    const order = { ...seen(desk, filing, actor), file: kept, paper: number }
    filing = expectOk(await attachToFiling({ ...filings, ids: commands.ids }, order))
  }
  return filing
}
