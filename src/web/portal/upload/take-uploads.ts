import { checkPicture, type KeptFile, scanAtOnce } from '#attachment/index.ts'
import {
  attachToFiling,
  detachFromFiling,
  type FieldFault,
  type Filing,
  type FilingActor,
  type FormDecision,
  findFiling,
  moveFile,
} from '#filing/index.ts'
import type { FilingId, Refusal } from '#kernel/index.ts'
import type { Form } from '../../shared/form.ts'
import type { Visit } from '../../shared/visit.ts'
import { paperOf, uploadFields } from './upload-fields.ts'

interface Uploading {
  readonly id: FilingId
  readonly actor: FilingActor
}

/** What became of the pages that a form brought. */
export interface Uploaded {
  /** The filing as it is now. */
  readonly filing: Filing | undefined
  /** Files that could not be taken, each beside the control of its paper; the others are kept. */
  readonly faults: readonly FieldFault[]
  /** Why a page could not be taken off or moved. */
  readonly refusal?: Refusal
  /** Whether one of our buttons was pressed: the same page is to be shown again. */
  readonly isOnlyPages: boolean
}

/**
 * Does what a form says about pages: attaches the files that came, takes one off, moves one. Each is a step of its own on the
 * filing as it is now, so that a file sent again after a broken line is there once, and one that is refused takes no other along.
 */
export async function takeUploads(visit: Visit & { readonly form: Form }, uploading: Uploading): Promise<Uploaded> {
  const faults: FieldFault[] = []
  for (const { field, file } of visit.form.files) {
    const paper = paperOf(field)
    if (paper === undefined) continue
    const taken = file.ok ? await takeIn(visit, uploading, { paper, file: file.value }) : file
    if (!taken.ok) faults.push({ field, message: taken.refusal.message })
  }
  const pressed = visit.form.text(uploadFields.intent)
  const moved = await press(visit, uploading, pressed)
  return {
    filing: await findFiling(visit.deps.db, uploading.id),
    faults,
    ...(moved === undefined || moved.ok ? {} : { refusal: moved.refusal }),
    isOnlyPages: moved !== undefined || pressed === uploadFields.add,
  }
}

async function takeIn(
  { deps }: Visit,
  uploading: Uploading,
  { paper, file }: { readonly paper: number; readonly file: KeptFile },
): Promise<FormDecision<unknown>> {
  const places = { ...deps, folder: deps.attachmentFolder }
  const checked = await checkPicture(places, file)
  if (!checked.ok) return checked
  const scanned = await scanAtOnce(places, { file, at: deps.clock.now() })
  if (!scanned.ok) return scanned
  return step(deps.db, uploading, (seenVersion) =>
    attachToFiling(places, { ...uploading, key: deps.ids.uuid(), seenVersion, paper, file }),
  )
}

async function press(
  { deps }: Visit,
  uploading: Uploading,
  pressed: string,
): Promise<FormDecision<Filing> | undefined> {
  const { remove, moveUp } = uploadFields
  const order = (seenVersion: number, attachmentId: string) => ({
    ...uploading,
    key: deps.ids.uuid(),
    seenVersion,
    attachmentId,
  })
  if (pressed.startsWith(remove))
    return step(deps.db, uploading, (seen) => detachFromFiling(deps, order(seen, pressed.slice(remove.length))))
  if (pressed.startsWith(moveUp))
    return step(deps.db, uploading, (seen) => moveFile(deps, order(seen, pressed.slice(moveUp.length))))
  return undefined
}

/** Two files of one phone may arrive at once: whoever comes second does it on what the first has made. */
async function step(
  db: Visit['deps']['db'],
  { id }: Uploading,
  take: (seenVersion: number) => Promise<FormDecision<Filing>>,
): Promise<FormDecision<Filing>> {
  const version = async () => (await findFiling(db, id))?.version ?? 0
  const first = await take(await version())
  return first.ok || first.refusal.code !== 'changed-meanwhile' ? first : take(await version())
}
