import type { Database } from '#db/index.ts'
import { type Decision, normalise, ok, type ProcedureId, refuse } from '#kernel/index.ts'
import { hasProcedure, putAudiences, putPhrase } from './kept-signpost-store.ts'
import type { Audience } from './signposts.ts'

const longestPhrase = 80

/**
 * What people call a procedure, added by a steward; the search knows it at once. One that is there already stays. Refused:
 * `procedure-unknown`; `phrase-wrong` where it holds no letter, more than one line, or more than 80 characters.
 */
export async function addPhrase(db: Database, procedureId: ProcedureId, typed: string): Promise<Decision<string>> {
  const text = normalise(typed)
  if (!/\p{L}/u.test(text) || text.length > longestPhrase || /\p{Cc}/u.test(text)) return phraseWrong(text)
  return db.transaction().execute(async (tx) => {
    if (!(await hasProcedure(tx, procedureId))) return procedureUnknown
    await putPhrase(tx, { procedureId, text, isUsed: true })
    return ok(text)
  })
}

/** Takes a phrase away for good: an update of the program does not bring it back. */
export async function removePhrase(db: Database, procedureId: ProcedureId, text: string): Promise<void> {
  await db.transaction().execute((tx) => putPhrase(tx, { procedureId, text, isUsed: false }))
}

/** For whom a procedure is; none: nobody has recorded it. Refused: `procedure-unknown`. */
export async function setAudiences(
  db: Database,
  procedureId: ProcedureId,
  audiences: readonly Audience[],
): Promise<Decision<readonly Audience[]>> {
  return db.transaction().execute(async (tx) => {
    if (!(await hasProcedure(tx, procedureId))) return procedureUnknown
    await putAudiences(tx, procedureId, audiences)
    return ok(audiences)
  })
}

export const procedureUnknown = refuse('procedure-unknown', {
  vi: 'Danh mục không có thủ tục này. Hãy quay lại danh sách và chọn lại.',
  en: 'The catalogue has no such procedure. Go back to the list and choose again.',
})

function phraseWrong(text: string): Decision<never> {
  const found = text.slice(0, longestPhrase)
  return refuse('phrase-wrong', {
    vi: `“${found}” không dùng làm lời tìm được. Hãy ghi một cách gọi thường ngày, từ 1 đến ${longestPhrase} ký tự, ví dụ “làm giấy khai sinh”.`,
    en: `“${found}” cannot be a phrase. Enter one everyday name of 1 to ${longestPhrase} characters, such as “làm giấy khai sinh”.`,
  })
}
