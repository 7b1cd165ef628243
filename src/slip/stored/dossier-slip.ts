import type { DossierView } from '#dossier/index.ts'
import { dayOf, type Instant, type Slip } from '#kernel/index.ts'
import { receiptSecret } from '../receipt-secret.ts'
import { loadReceiptKey } from '../store.ts'
import { apologyOf } from './apology-of.ts'
import { controlOf } from './control-of.ts'
import { handOverOf } from './hand-over-of.ts'
import { numberedIssue, signed } from './numbered-issue.ts'
import type { Occasion } from './occasions.ts'
import type { SlipDeps } from './printed-slip.ts'
import { receiptOf } from './receipt-of.ts'
import { loadSlipSource } from './slip-source.ts'
import { stopOf } from './stop-of.ts'
import { isTold, officerOf } from './stored-dossier.ts'
import { supplementOf } from './supplement-of.ts'

interface Printing {
  readonly occasion: Occasion
  readonly now: Instant
  readonly by: string | undefined
}

/** The slip that tells of this occasion in the dossier's log. */
export async function dossierSlip(deps: SlipDeps, view: DossierView, { occasion, now, by }: Printing): Promise<Slip> {
  const source = await loadSlipSource(deps.db, accountsOf(view, by), dayOf(now))
  const dossier = { ...source, view }
  const { code } = view.state
  const issue = await numberedIssue(deps.db, code, { occasion, now })
  if (occasion.kind === 'control') return controlOf(dossier, signed(issue, by && source.officer(by)))
  const entry = view.timeline.find(({ actionNumber }) => actionNumber === occasion.occasion)
  if (entry === undefined) throw new Error(`dossier ${code} has no action ${occasion.occasion}`)
  const own = signed(issue, officerOf(source, entry))
  if (isTold(entry, 'accepted')) return receiptOf(dossier, entry, { ...own, lookup: await lookupOf(deps, code) })
  if (isTold(entry, 'suspended')) return supplementOf(dossier, entry, own)
  if (isTold(entry, 'apologised')) return apologyOf(dossier, entry, own)
  if (isTold(entry, 'finished')) return stopOf(dossier, entry, own)
  if (isTold(entry, 'handed_over')) return handOverOf(dossier, entry, own)
  throw new Error(`no slip tells of '${entry.event.kind}'`)
}

/** Everybody who did something with it or held it. */
function accountsOf({ timeline }: DossierView, by: string | undefined): readonly string[] {
  const named = timeline.flatMap(({ action, after }) => [action.actor, after.assignee])
  return [...named, by].filter((account) => account !== undefined && account !== null)
}

/** Where the holder of the receipt looks the dossier up, and the secret that proves it is their own. */
async function lookupOf({ db, publicAddress }: SlipDeps, code: string) {
  const secret = receiptSecret(await loadReceiptKey(db), code)
  if (publicAddress === undefined) return { address: `${code} ${secret}`, secret }
  return { address: `${publicAddress}/ho-so/${encodeURIComponent(code)}?khoa=${secret}`, secret }
}
