import {
  type Attachment,
  arrange,
  askForScan,
  attach,
  detach,
  findAttachments,
  type JoinedFile,
  joinToPdf,
  recordPages,
  usualLimit,
} from '#attachment/index.ts'
import { type FilingId, ok } from '#kernel/index.ts'
import type { FilingActor } from './actor.ts'
import type { AttachDeps } from './attach-to-filing.ts'
import { carryOut, type Outcome, type Scene } from './carry-out.ts'
import { type FieldFault, type FormDecision, fault, refuseFields } from './field-fault.ts'
import type { Filing } from './filing.ts'
import { loadContext } from './load-context.ts'
import { filingUnknown, notAttached } from './refusals.ts'
import { findFiling } from './store.ts'
import { filingVerbs } from './verbs.ts'

/**
 * Makes PDFs of the pictures of each paper, in the order in which they stand: what an officer opens, prints and keeps. Called
 * before a filing is handed in; where there is nothing to join it changes nothing, so that it may be called again. PDFs that
 * were sent stay as they are, for they may be signed; so do files outside the list of papers, which answers of the form name. Refused: `fields-wrong` where the scanner has found something in a
 * file; `picture-odd`, `file-gone`; and as every step of a filing.
 */
export async function joinPapers(
  deps: AttachDeps,
  { id, actor }: { readonly id: FilingId; readonly actor: FilingActor },
): Promise<FormDecision<Filing>> {
  let filing = await findFiling(deps.db, id)
  if (filing === undefined) return { ok: false, refusal: filingUnknown }
  const states: readonly Filing['state'][] = filingVerbs.attach.states
  if (!states.includes(filing.state)) return ok(filing)
  const files = await findAttachments(deps.db, { unitId: filing.unitId, filingId: id })
  const faults = faultsOf(files)
  if (faults.length > 0) return refuseFields(faults)
  const { procedure } = await loadContext(deps.db, filing, filing.content ?? { procedureId: null, form: null })
  for (const pictures of sheavesOf(files)) {
    const paper = pictures[0]?.paper ?? 0
    const name = procedure?.papers[paper - 1]?.name ?? `Giấy tờ ${paper}`
    const made = await joinToPdf(deps, { files: pictures, name })
    if (!made.ok) return made
    const order = { key: deps.ids.uuid(), id, seenVersion: filing.version, actor }
    const joined = await carryOut(deps, { verb: 'attach', order }, (scene) =>
      replace(deps, scene, { pictures, made: made.value, paper, by: actor.id }),
    )
    if (!joined.ok) return joined
    filing = joined.value
  }
  return ok(filing)
}

function faultsOf(files: readonly Attachment[]): readonly FieldFault[] {
  return files
    .filter(({ scan }) => scan === 'infected')
    .map(({ paper, name }) =>
      fault(
        `papers.${paper}.file`,
        `Tệp '${name}' có mã độc nên không ai mở được. Hãy gỡ tệp này rồi gửi tệp khác.`,
        `The file '${name}' holds malicious code, so nobody can open it. Take it off and send another.`,
      ),
    )
}

/** The pictures of each paper, in as many PDFs as are needed so that none is too large. */
function sheavesOf(files: readonly Attachment[]): readonly (readonly Attachment[])[] {
  const sheaves: { paper: number; size: number; pictures: Attachment[] }[] = []
  for (const file of files.filter(({ mediaType, paper }) => mediaType !== 'application/pdf' && paper !== 0)) {
    const last = sheaves.at(-1)
    if (last?.paper === file.paper && last.size + file.size <= usualLimit) {
      last.pictures.push(file)
      last.size += file.size
    } else sheaves.push({ paper: file.paper, size: file.size, pictures: [file] })
  }
  return sheaves.map(({ pictures }) => pictures)
}

interface Replacement {
  readonly pictures: readonly Attachment[]
  readonly made: JoinedFile
  readonly paper: number
  readonly by: string
}

/** The PDF takes the place of its pictures. */
async function replace(
  { folder, ids }: AttachDeps,
  { tx, filing, at }: Scene,
  { pictures, made, paper, by }: Replacement,
): Promise<FormDecision<Outcome>> {
  const bearer = { unitId: filing.unitId, filingId: filing.id }
  const before = await findAttachments(tx, bearer)
  if (pictures.some(({ id }) => !before.some((each) => each.id === id))) return { ok: false, refusal: notAttached }
  for (const { id } of pictures) await detach(tx, id)
  const attached = await attach({ tx, folder, ids }, { bearer, file: made, paper, by, at })
  if (!attached.ok) return attached
  await recordPages(tx, made.hash, made.sources)
  if (pictures.some(({ scan }) => scan !== 'unscanned')) await askForScan(tx, made.hash, at)
  const gone = new Set(pictures.slice(1).map(({ id }) => id))
  const place = (id: string) => (id === pictures[0]?.id ? attached.value.id : id)
  await arrange(
    tx,
    before.filter((each) => each.paper === paper && !gone.has(each.id)).map(({ id }) => place(id)),
  )
  const event = { kind: 'joined', file: made.hash, paper, sources: made.sources } as const
  return ok(filing.state === 'draft' ? {} : { event })
}
