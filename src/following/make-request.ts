import type { Database, WriteTx } from '#db/index.ts'
import { askedPapers, type DossierView, findDossier, readClock } from '#dossier/index.ts'
import { type Decision, isUuid, normalise, ok, refuse } from '#kernel/index.ts'
import { type CitizenRequest, type RequestKind, standOf } from './request.ts'
import { insertRequest, lockRequests, requestsOf } from './request-store.ts'

/** What somebody whose dossier it is declares or asks. */
export interface RequestOrder {
  /** A UUID chosen when the form was opened: sent again, it is the same request. */
  readonly key: string
  readonly code: string
  readonly kind: RequestKind
  readonly words: string
  /** Account of the citizen, or `receiptHolder`. */
  readonly by: string
}

const longestWords = 2000

/**
 * Tells the office that the papers asked for are in, or that the dossier is to be withdrawn. Nothing of the dossier changes by it:
 * the clock stands, or runs, until an officer has decided. Refused: `words-missing`, `words-too-long`, `text-unreadable`,
 * `key-malformed`, `dossier-unknown`, `dossier-finished`, `nothing-asked`, `request-open`.
 */
export async function makeRequest(db: Database, order: RequestOrder): Promise<Decision<CitizenRequest>> {
  const words = normalise(order.words)
  if (!isUuid(order.key)) return refuse('key-malformed', sentAnew)
  if (/[\0\p{Surrogate}]/u.test(words)) return refuse('text-unreadable', damaged)
  if (words.length > longestWords) return tooLong(words.length)
  if (order.kind === 'withdrawal' && words === '') return refuse('words-missing', reasonMissing)
  return db.transaction().execute(async (tx) => {
    await lockRequests(tx, order.code)
    const view = await findDossier(tx, order.code)
    return view === undefined ? refuse('dossier-unknown', unknown) : record(tx, view, { ...order, words })
  })
}

async function record(tx: WriteTx, view: DossierView, order: RequestOrder): Promise<Decision<CitizenRequest>> {
  const { state } = view
  const known = await requestsOf(tx, state)
  const same = known.find(({ id }) => id === order.key)
  if (same !== undefined) return ok(same)
  if (state.phase === 'finished') return refuse('dossier-finished', finished)
  if (order.kind === 'supplement' && askedPapers(state).length === 0) return refuse('nothing-asked', nothingAsked)
  if (known.some((each) => each.kind === order.kind && standOf(each, view) === 'open'))
    return refuse('request-open', isOpen)
  const { unitId, dossierId, lastAction: afterAction } = state
  const { key: id, kind, words, by: madeBy } = order
  const request = { id, unitId, dossierId, kind, words, afterAction, madeBy, madeAt: await readClock(tx) }
  return (await insertRequest(tx, request)) ? ok(request) : refuse('key-malformed', sentAnew)
}

const sentAnew = {
  vi: 'Biểu mẫu thiếu mã chống gửi lặp. Hãy mở lại trang rồi gửi lại.',
  en: 'The form lacks what keeps it from being sent twice. Open the page again and send it anew.',
}
const damaged = {
  vi: 'Có ký tự hỏng trong nội dung. Hãy gõ lại chỗ vừa dán rồi gửi lại.',
  en: 'There is a damaged character in the text. Type again what was pasted, and send it anew.',
}
const reasonMissing = {
  vi: 'Lý do: chưa ghi. Hãy viết ngắn vì sao bạn rút hồ sơ.',
  en: 'Reason: is missing. Write shortly why you withdraw the dossier.',
}
const unknown = { vi: 'Không có hồ sơ này.', en: 'There is no such dossier.' }
const finished = {
  vi: 'Hồ sơ đã giải quyết xong nên không gửi đề nghị được nữa. Hãy hỏi bộ phận một cửa.',
  en: 'The dossier has ended: nothing can be asked of it any more. Ask at the one-stop desk.',
}
const nothingAsked = {
  vi: 'Lúc này cơ quan không chờ bạn bổ sung giấy tờ nào.',
  en: 'The unit does not wait for any papers from you now.',
}
const isOpen = {
  vi: 'Bạn đã gửi đề nghị này rồi, cơ quan đang xem. Không cần gửi lại.',
  en: 'You have sent this already, and the unit is looking at it. There is no need to send it again.',
}

function tooLong(length: number) {
  return refuse('words-too-long', {
    vi: `Nội dung dài ${length} ký tự, nhiều nhất là ${longestWords}. Hãy viết ngắn lại.`,
    en: `The text has ${length} characters; ${longestWords} at most. Make it shorter.`,
  })
}
