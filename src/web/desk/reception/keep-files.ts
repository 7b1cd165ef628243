import { findAttachments, type KeptFile } from '#attachment/index.ts'
import {
  attachToFiling,
  detachFromFiling,
  type FieldFault,
  type Filing,
  type FormDecision,
  findFiling,
  saveDraft,
} from '#filing/index.ts'
import { ok, type Refusal } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { contentOf, intentField, versionField } from './filing-form.ts'
import type { Opened } from './open-filing.ts'

/** What became of the files that came with a form, or were to be taken off. */
export interface KeptFiles {
  readonly opened: Opened
  /** The version that the screen had seen, or that this very request has made since. */
  readonly seenVersion: number
  /** Files that could not be taken, each beside its field. */
  readonly faults: readonly FieldFault[]
  readonly refusal?: Refusal
}

/** Attaches the files of a form to their papers, and takes off the one whose button was pressed. */
export async function keepFiles(visit: OfficerVisit, opened: Opened): Promise<KeptFiles> {
  const faults = visit.form.files.flatMap(({ field, file }) =>
    file.ok ? [] : [{ field, message: file.refusal.message }],
  )
  const moves = movesOf(visit)
  const seenVersion = seenVersionOf(visit)
  if (moves.length === 0) return { opened, seenVersion, faults }
  const moved = await moveAll({ visit, opened, seenVersion }, moves)
  const now = await openAgain(visit, opened)
  if (!moved.ok) return { opened: now, seenVersion, faults, refusal: moved.refusal }
  return { opened: now, seenVersion: moved.value.version, faults }
}

/** The filing as it is now. */
export async function openAgain({ deps }: OfficerVisit, opened: Opened): Promise<Opened> {
  const { id, unitId } = opened
  const [filing, files] = await Promise.all([
    findFiling(deps.db, id),
    findAttachments(deps.db, { unitId, filingId: id }),
  ])
  return { ...opened, filing, files }
}

export function seenVersionOf({ form }: OfficerVisit): number {
  const seen = Number(form.text(versionField))
  return Number.isSafeInteger(seen) && seen >= 0 ? seen : 0
}

interface Place {
  readonly visit: OfficerVisit
  readonly opened: Opened
  readonly seenVersion: number
}

type Move = (place: Place) => Promise<FormDecision<Filing>>

/** Value of the button that takes a file off; the file's id stands behind it. */
export const removal = 'go-tep:'

function movesOf({ form }: OfficerVisit): readonly Move[] {
  const taken = form.files.flatMap(({ field, file }) => {
    const paper = Number(/^papers\.(\d{1,3})\.file$/u.exec(field)?.[1])
    return file.ok && paper > 0 ? [attaching(paper, file.value)] : []
  })
  const intent = form.text(intentField)
  return intent.startsWith(removal) ? [...taken, detaching(intent.slice(removal.length))] : taken
}

function attaching(paper: number, file: KeptFile): Move {
  return ({ visit, opened: { id, actor }, seenVersion }) => {
    return attachToFiling(
      { ...visit.deps, folder: visit.deps.attachmentFolder },
      { key: visit.deps.ids.uuid(), id, actor, seenVersion, paper, file },
    )
  }
}

function detaching(attachmentId: string): Move {
  return ({ visit, opened: { id, actor }, seenVersion }) =>
    detachFromFiling(visit.deps, { key: visit.deps.ids.uuid(), id, actor, seenVersion, attachmentId })
}

async function moveAll(place: Place, moves: readonly Move[]): Promise<FormDecision<{ readonly version: number }>> {
  let { seenVersion } = place
  // A file needs a filing to be attached to.
  if (place.opened.filing === undefined) {
    const { id, unitId, actor } = place.opened
    const content = contentOf(place.visit.form, [])
    const begun = await saveDraft(place.visit.deps, { id, unitId, actor, content, seenVersion })
    if (!begun.ok) return begun
    seenVersion = begun.value.version
  }
  for (const move of moves) {
    const moved = await move({ ...place, seenVersion })
    if (!moved.ok) return moved
    seenVersion = moved.value.version
  }
  return ok({ version: seenVersion })
}
