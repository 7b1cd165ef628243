import type { Database } from '#db/index.ts'
import { findDossier, readClock } from '#dossier/index.ts'
import type { Actor } from '#identity/index.ts'
import { type Decision, normalise, ok, refuse } from '#kernel/index.ts'
import { type Decline, standOf } from './request.ts'
import { insertDecline, lockRequests, requestsOf } from './request-store.ts'

export interface DeclineOrder {
  readonly code: string
  readonly id: string
  readonly reason: string
  readonly actor: Actor
}

const longestReason = 2000

/**
 * An officer does not grant what a citizen asked, and tells why: the papers are not all there, or the result is signed already.
 * Refused: `reason-missing`, `reason-too-long`, `text-unreadable`, and `request-not-open` when it was decided meanwhile.
 */
export async function declineRequest(db: Database, order: DeclineOrder): Promise<Decision<Decline>> {
  const reason = normalise(order.reason)
  if (reason === '') return refuse('reason-missing', missing)
  if (reason.length > longestReason) return refuse('reason-too-long', tooLong)
  if (/[\0\p{Surrogate}]/u.test(reason)) return refuse('text-unreadable', damaged)
  return db.transaction().execute(async (tx) => {
    await lockRequests(tx, order.code)
    const view = await findDossier(tx, order.code)
    const request = view && (await requestsOf(tx, view.state)).find(({ id }) => id === order.id)
    if (view === undefined || request === undefined || standOf(request, view) !== 'open')
      return refuse('request-not-open', notOpen)
    const decline = { reason, by: order.actor.id, at: await readClock(tx) }
    const isNew = await insertDecline(tx, request.id, { ...decline, post: order.actor.post })
    return isNew ? ok(decline) : refuse('request-not-open', notOpen)
  })
}

const missing = {
  vi: 'Lý do: chưa ghi. Người dân sẽ đọc lý do này.',
  en: 'Reason: is missing. The citizen will read it.',
}
const tooLong = {
  vi: `Lý do dài hơn ${longestReason} ký tự. Hãy viết ngắn lại.`,
  en: `The reason is longer than ${longestReason} characters. Make it shorter.`,
}
const damaged = {
  vi: 'Có ký tự hỏng trong lý do. Hãy gõ lại chỗ vừa dán.',
  en: 'There is a damaged character in the reason. Type again what was pasted.',
}
const notOpen = {
  vi: 'Đề nghị này đã được giải quyết. Hãy tải lại trang hồ sơ.',
  en: 'This has been decided already. Load the page of the dossier again.',
}
