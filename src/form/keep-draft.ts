import type { Database, ReadDb, WriteTx } from '#db/index.ts'
import { type Decision, type Instant, ok, type ProcedureId, refuse } from '#kernel/index.ts'
import type { FormDefinition } from './definition.ts'
import type { FormDraft, FormVersion } from './form-version.ts'
import { readDefinition } from './parse-definition.ts'
import { deleteDraft, lockForm, readDraft, readNewest, writeDraft } from './store.ts'

/** Who changes the form of which procedure, and when. `seen`: the mark of what they had before them. */
export interface FormOrder {
  readonly procedureId: ProcedureId
  readonly seen: string
  readonly by: string
  readonly at: Instant
}

/**
 * Keeps what a steward made of a form, though it may not be fillable yet. Refused: `form-changed-meanwhile` when somebody else
 * changed it since it was seen; `form-malformed` when it is no definition at all.
 */
export async function saveFormDraft(
  db: Database,
  order: FormOrder & { readonly definition: FormDefinition },
): Promise<Decision<FormDraft>> {
  const read = readDefinition(order.definition)
  if (!read.ok) {
    const [first] = read.faults
    return refuse('form-malformed', first?.message ?? changedMeanwhile)
  }
  return changing(db, order, async ({ tx, draft: known, newest }) => {
    const { procedureId, by, at } = order
    const basedOn = known?.basedOn ?? newest?.number ?? 0
    const version = (known?.version ?? 0) + 1
    const draft: FormDraft = { procedureId, definition: read.value, version, basedOn, changedAt: at, changedBy: by }
    await writeDraft(tx, draft)
    return ok(draft)
  })
}

/** Throws the draft away; the published form stays. Refused: `form-changed-meanwhile`. */
export async function discardFormDraft(db: Database, order: FormOrder): Promise<Decision<undefined>> {
  return changing(db, order, async ({ tx }) => {
    await deleteDraft(tx, order.procedureId)
    return ok(undefined)
  })
}

/** A form as a steward finds it: what is in use, and what is being made of it. */
export interface FormNow {
  readonly newest: FormVersion | undefined
  readonly draft: FormDraft | undefined
}

/** Tells whether a form is still as it was seen. */
export function formMark({ newest, draft }: FormNow): string {
  return `${newest?.number ?? 0}.${draft?.version ?? 0}.${draft?.changedAt ?? 0}`
}

/** The form of a procedure as it is now. */
export async function loadFormNow(db: ReadDb, procedureId: ProcedureId): Promise<FormNow> {
  return { newest: await readNewest(db, procedureId), draft: await readDraft(db, procedureId) }
}

/** One steward at a time, and none over what they have not seen. */
export async function changing<T>(
  db: Database,
  { procedureId, seen }: FormOrder,
  work: (scene: FormNow & { readonly tx: WriteTx }) => Promise<Decision<T>>,
): Promise<Decision<T>> {
  return db.transaction().execute(async (tx) => {
    await lockForm(tx, procedureId)
    const now = await loadFormNow(tx, procedureId)
    return formMark(now) === seen ? work({ ...now, tx }) : refuse('form-changed-meanwhile', changedMeanwhile)
  })
}

const changedMeanwhile = {
  vi: 'Người khác vừa sửa biểu mẫu này sau khi bạn mở trang. Chưa ghi gì của bạn. Hãy mở lại trang để xem bản mới rồi sửa tiếp.',
  en: 'Somebody else has changed this form since you opened the page. Nothing of yours was stored. Open the page again, then go on.',
}
