import {
  type Attachment,
  attach,
  checkPicture,
  findAttachments,
  type KeptFile,
  type Scanner,
  scanAtOnce,
} from '#attachment/index.ts'
import type { Database } from '#db/index.ts'
import { askedPapers, findDossier, readClock } from '#dossier/index.ts'
import type { Clock, Decision, IdSource, Instant } from '#kernel/index.ts'
import { refuse } from '#kernel/index.ts'
import { receiptHolder } from './request.ts'
import { lockRequests } from './request-store.ts'

export interface Contribution {
  readonly code: string
  readonly file: KeptFile
  /** Number in the procedure's list of papers; 0 for one outside it. */
  readonly paper: number
  /** Account of the citizen, or `receiptHolder`. */
  readonly by: string
}

export interface ContributionDeps {
  readonly db: Database
  readonly folder: string
  readonly ids: IdSource
  /** Judges files; undefined where none was set up. */
  readonly scanner?: Scanner | undefined
  readonly clock: Clock
}

/** Far more pages than any request for supplements needs; the disk is not theirs alone. */
const mostFiles = 30

/**
 * Attaches what a citizen sends while the office waits for supplements. It shows to the officer at once, as theirs; whether it will do
 * is the officer's to say. Refused: `nothing-asked`, `files-too-many`, `picture-odd`, `file-infected`, and as attaching is.
 */
export async function contribute(
  deps: ContributionDeps,
  { code, file, paper, by }: Contribution,
): Promise<Decision<Attachment>> {
  const { db, folder, ids, clock } = deps
  const checked = await checkPicture(deps, file)
  if (!checked.ok) return checked
  const scanned = await scanAtOnce(deps, { file, at: clock.now() })
  if (!scanned.ok) return scanned
  return db.transaction().execute(async (tx) => {
    await lockRequests(tx, code)
    const view = await findDossier(tx, code)
    if (view === undefined || askedPapers(view.state).length === 0) return refuse('nothing-asked', nothingAsked)
    const { unitId, dossierId } = view.state
    const sent = (await findAttachments(tx, view.state)).filter(isContribution)
    if (sent.length >= mostFiles) return refuse('files-too-many', tooMany)
    return attach({ tx, folder, ids }, { bearer: { unitId, dossierId }, file, paper, by, at: await readClock(tx) })
  })
}

/** Whether a citizen sent it to the dossier, rather than an officer or the filing that it was. */
export function isContribution({ addedBy, filingId }: Pick<Attachment, 'addedBy' | 'filingId'>): boolean {
  return filingId === undefined && (addedBy === receiptHolder || addedBy.startsWith('citizen:'))
}

/** What was sent since then, for the supplements that were asked for then. */
export function contributionsSince(attachments: readonly Attachment[], since: Instant): readonly Attachment[] {
  return attachments.filter((file) => isContribution(file) && file.addedAt >= since)
}

const nothingAsked = {
  vi: 'Lúc này cơ quan không chờ bạn bổ sung giấy tờ nào.',
  en: 'The unit does not wait for any papers from you now.',
}
const tooMany = {
  vi: `Đã gửi đủ ${mostFiles} tệp. Hãy ghép các trang vào một tệp PDF, hoặc nộp tại bộ phận một cửa.`,
  en: `${mostFiles} files have been sent already. Join pages into one PDF, or hand them in at the one-stop desk.`,
}
