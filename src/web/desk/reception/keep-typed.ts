import { findAttachments, type KeptFile } from '#attachment/index.ts'
import {
  attachToFiling,
  changeFiling,
  detachFromFiling,
  type FieldFault,
  type Filing,
  type FilingContent,
  type FormDecision,
  findFiling,
  saveDraft,
} from '#filing/index.ts'
import { ok, type Refusal } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { differences } from './differences.ts'
import { contentOf, versionField } from './filing-form.ts'
import type { Opened } from './open-filing.ts'

/** What became of a sent form: the filing as it now is, what stands in its fields, and what was not kept of it. */
export interface Kept {
  readonly opened: Opened
  readonly content: FilingContent
  /** Files that could not be taken, each beside its field. */
  readonly faults: readonly FieldFault[]
  readonly refusal?: Refusal
}

interface Pace {
  readonly visit: OfficerVisit
  readonly opened: Opened
  /** The version that the screen has seen, and those that this very request made. */
  seenVersion: number
}

/** Keeps what was typed and the files that came with it; `change` is what the pressed button does to the content. */
export async function keepTyped(
  visit: OfficerVisit,
  opened: Opened,
  change: (content: FilingContent) => FilingContent = (content) => content,
): Promise<Kept> {
  const { form } = visit
  const pace: Pace = { visit, opened, seenVersion: seenVersionOf(visit) }
  const typed = (filed: readonly number[]) => change(contentOf(form, filed))
  const wanted = filesWanted(visit)
  const before = typed(opened.files.map(({ paper }) => paper))
  const faults = form.files.flatMap(({ field, file }) => (file.ok ? [] : [{ field, message: file.refusal.message }]))
  const moved = await moveFiles(pace, { ...wanted, first: before })
  if (!moved.ok) return { opened: await reopened(visit, opened), content: before, faults, refusal: moved.refusal }
  const now = await reopened(visit, opened)
  const content = typed(now.files.map(({ paper }) => paper))
  const saved = await save(pace, content)
  const after = await reopened(visit, opened)
  return { opened: after, content, faults, ...(saved.ok ? {} : { refusal: saved.refusal }) }
}

export function seenVersionOf({ form }: OfficerVisit): number {
  const seen = Number(form.text(versionField))
  return Number.isSafeInteger(seen) && seen >= 0 ? seen : 0
}

interface FilesWanted {
  readonly taken: readonly { readonly paper: number; readonly file: KeptFile }[]
  readonly removed: readonly string[]
}

const removal = /^go-tep:([0-9a-f-]{36})$/u

function filesWanted({ form }: OfficerVisit): FilesWanted {
  const taken = form.files.flatMap(({ field, file }) => {
    const paper = Number(/^papers\.(\d{1,3})\.file$/u.exec(field)?.[1])
    return file.ok && paper > 0 ? [{ paper, file: file.value }] : []
  })
  return { taken, removed: form.all('lam').flatMap((intent) => removal.exec(intent)?.[1] ?? []) }
}

async function moveFiles(
  pace: Pace,
  { taken, removed, first }: FilesWanted & { readonly first: FilingContent },
): Promise<FormDecision<'moved'>> {
  // A file needs a filing to be attached to.
  if (pace.opened.filing === undefined && taken.length > 0) {
    const saved = await save(pace, first)
    if (!saved.ok) return saved
  }
  for (const each of taken) {
    const attached = await attach(pace, each)
    if (!attached.ok) return attached
  }
  for (const each of removed) {
    const detached = await detach(pace, each)
    if (!detached.ok) return detached
  }
  return ok('moved')
}

async function attach(pace: Pace, { paper, file }: FilesWanted['taken'][number]): Promise<FormDecision<Filing>> {
  const { db, ids, attachmentFolder } = pace.visit.deps
  const attached = await attachToFiling({ db, ids, folder: attachmentFolder }, { ...orderAt(pace), paper, file })
  if (attached.ok) pace.seenVersion = attached.value.version
  return attached
}

async function detach(pace: Pace, attachmentId: string): Promise<FormDecision<Filing>> {
  const detached = await detachFromFiling(pace.visit.deps, { ...orderAt(pace), attachmentId })
  if (detached.ok) pace.seenVersion = detached.value.version
  return detached
}

function orderAt({ visit, opened: { id, actor }, seenVersion }: Pace) {
  return { key: visit.deps.ids.uuid(), id, actor, seenVersion }
}

async function save(pace: Pace, content: FilingContent): Promise<FormDecision<Filing>> {
  const { visit, opened } = pace
  const isDraft = opened.filing === undefined || opened.filing.state === 'draft'
  const { filing } = opened
  // What waits to be received has a log: it is told only where something changed.
  if (filing?.content && !isDraft && differences(filing.content, content).length === 0) return ok(filing)
  const order = { ...orderAt(pace), unitId: opened.unitId, content }
  const saved = isDraft ? await saveDraft(visit.deps, order) : await changeFiling(visit.deps, order)
  if (saved.ok) pace.seenVersion = saved.value.version
  return saved
}

async function reopened(visit: OfficerVisit, opened: Opened): Promise<Opened> {
  const { id, unitId } = opened
  return {
    ...opened,
    filing: await findFiling(visit.deps.db, id),
    files: await findAttachments(visit.deps.db, { unitId, filingId: id }),
  }
}
