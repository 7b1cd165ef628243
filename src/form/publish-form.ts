import type { Database } from '#db/index.ts'
import { type Decision, isBlank, normalise, ok, refuse } from '#kernel/index.ts'
import { definitionFaults } from './definition-faults.ts'
import type { FormVersion } from './form-version.ts'
import { isSame } from './is-same.ts'
import { changing, type FormOrder } from './keep-draft.ts'
import { deleteDraft, insertVersion } from './store.ts'

/**
 * Makes the draft the form in use, from now on for ever under its number; filings that were begun before keep theirs until their
 * citizens go on. Refused: `form-changed-meanwhile`; `form-draft-missing`; `form-note-missing`; `form-not-fillable` while something
 * in it is wrong; `form-unchanged`; `form-published-meanwhile` when another version came out since the draft was begun.
 */
export async function publishForm(
  db: Database,
  order: FormOrder & { readonly note: string },
): Promise<Decision<FormVersion>> {
  const note = normalise(order.note)
  if (isBlank(note) || note.length > 500) return refuse('form-note-missing', words.note)
  return changing(db, order, async ({ tx, draft, newest }) => {
    if (draft === undefined) return refuse('form-draft-missing', words.noDraft)
    const { procedureId, by, at } = order
    const { definition, basedOn } = draft
    const faults = definitionFaults(definition)
    if (faults.length > 0) return refuse('form-not-fillable', words.faults)
    if ((newest?.number ?? 0) !== basedOn) return refuse('form-published-meanwhile', words.published)
    if (isSame(newest?.definition, definition)) return refuse('form-unchanged', words.unchanged)
    const number = basedOn + 1
    const version = await insertVersion(tx, { procedureId, number, definition, note, publishedAt: at, publishedBy: by })
    if (version === undefined) return refuse('form-published-meanwhile', words.published)
    await deleteDraft(tx, procedureId)
    return ok(version)
  })
}

const words = {
  note: {
    vi: 'Hãy ghi vì sao công bố bản này (không quá 500 ký tự), để người sau hiểu.',
    en: 'Say why this version is published (at most 500 characters), for those who come after.',
  },
  noDraft: {
    vi: 'Không có bản nháp nào để công bố. Bản đang dùng vẫn như cũ.',
    en: 'There is no draft to publish. The form in use is as it was.',
  },
  faults: {
    vi: 'Biểu mẫu còn chỗ chưa đúng nên chưa công bố được. Hãy sửa những chỗ ghi ở đầu trang.',
    en: 'Something in the form is wrong, so that it cannot be published. Correct what the top of the page says.',
  },
  unchanged: {
    vi: 'Bản nháp giống hệt bản đang dùng, nên không cần công bố.',
    en: 'The draft is exactly the form in use: there is nothing to publish.',
  },
  published: {
    vi: 'Một bản khác đã được công bố sau khi bản nháp này bắt đầu. Hãy so sánh, bỏ bản nháp, rồi sửa lại từ bản mới.',
    en: 'Another version was published after this draft was begun. Compare, discard the draft, and begin from the new one.',
  },
}
