import type { Database } from '#db/index.ts'
import { readClock } from '#dossier/index.ts'
import { dayOf, type Instant, isUuid, type RandomSource, type UnitId } from '#kernel/index.ts'
import { loadOrganisation, unitsDuring } from '#organisation/index.ts'
import { checkPetition, type PetitionChecked, type PetitionTyped } from './check-petition.ts'
import type { Petition } from './petition.ts'
import { hashPetition, type PetitionContent, saltPetition } from './petition-content.ts'
import { petitionReference } from './petition-reference.ts'
import { findPetitionById, insertPetition, insertPetitionAction, readStored } from './petition-store.ts'
import { takeTurn } from './public-turn.ts'
import { chainEntry, standAfter } from './record-petition.ts'
import { tellSender } from './tell-sender.ts'
import { refuseWhole, type TypedDecision } from './typed-fault.ts'

export interface PetitionDeps {
  readonly db: Database
  readonly random: RandomSource
}

export interface PetitionOrder {
  /** A UUID chosen when the form was opened; it becomes the petition's id, so that a form sent twice is one petition. */
  readonly key: string
  readonly typed: PetitionTyped
  /** Account of who sends it, where there is one. */
  readonly citizen: string | null
  readonly language: 'vi' | 'en'
  /** Network address that sends it. */
  readonly address: string
  readonly now: Instant
}

/**
 * Receives a complaint or suggestion, from which moment its limits count. Refused: `fields-wrong`; `sent-too-often` from one
 * address within an hour; `key-malformed`, `key-used` where the form is not one of ours or was sent with something else before.
 */
export async function sendPetition(deps: PetitionDeps, order: PetitionOrder): Promise<TypedDecision<Petition>> {
  const { db } = deps
  if (!isUuid(order.key)) return refuseWhole(keyMalformed)
  const today = dayOf(order.now)
  const units = unitsDuring(await loadOrganisation(db), { from: today, to: today })
  const checked = checkPetition(order.typed, (id: UnitId) => units.some((unit) => unit.id === id))
  if (!checked.ok) return checked
  const known = await findPetitionById(db, order.key)
  if (known !== undefined) return isSame(known, checked.value) ? { ok: true, value: known } : refuseWhole(keyUsed)
  if (!(await takeTurn(db, { kind: 'petition', subject: order.address, now: order.now }))) return refuseWhole(tooOften)
  return receive(deps, order, checked.value)
}

function isSame({ content, unitId, steps }: Petition, checked: PetitionChecked): boolean {
  const hash = (each: PetitionContent) => hashPetition({ ...each, added: [] }, new Uint8Array())
  const [first] = steps
  const sentTo = first?.event.kind === 'received' ? first.event.unitId : unitId
  return sentTo === checked.unitId && hash(content) === hash(checked.content)
}

async function receive(
  deps: PetitionDeps,
  order: PetitionOrder,
  { unitId, content }: PetitionChecked,
): Promise<TypedDecision<Petition>> {
  const { key: id, citizen, language } = order
  const salted = saltPetition(content, deps.random)
  const twin = await deps.db.transaction().execute(async (tx) => {
    const at = await readClock(tx)
    const event = { kind: 'received', unitId, contentHash: salted.contentHash } as const
    const action = chainEntry({ id, key: id, actor: citizen ?? 'citizen', post: 'citizen', event, at }, [])
    const { history, due } = await standAfter(tx, [action])
    const reference = petitionReference(dayOf(at), deps.random)
    const isNew = await insertPetition(tx, { id, reference, citizen, language, salted, history, due })
    if (!isNew) return true
    await insertPetitionAction(tx, action)
    await tellSender(tx, await readStored(tx, id))
    return false
  })
  const petition = await findPetitionById(deps.db, id)
  if (petition === undefined) return refuseWhole(tryAgain)
  return !twin || isSame(petition, { unitId, content }) ? { ok: true, value: petition } : refuseWhole(keyUsed)
}

const keyMalformed = {
  code: 'key-malformed',
  message: {
    vi: 'Biểu mẫu thiếu mã chống gửi trùng. Hãy tải lại trang rồi gửi lại.',
    en: 'The form lacks the key that makes one of a form sent twice. Load the page again and send it again.',
  },
}
const keyUsed = {
  code: 'key-used',
  message: {
    vi: 'Biểu mẫu này đã được gửi trước đó với nội dung khác. Hãy mở trang Góp ý mới để gửi thêm.',
    en: 'This form was sent before with something else in it. Open a new page to send more.',
  },
}
const tooOften = {
  code: 'sent-too-often',
  message: {
    vi: 'Từ nơi bạn đang nối mạng đã có quá nhiều phản ánh được gửi trong giờ này. Hãy gửi lại sau một giờ, hoặc gọi bộ phận một cửa.',
    en: 'Too much feedback came from your network within this hour. Send it in an hour, or call the one-stop desk.',
  },
}
const tryAgain = {
  code: 'reference-taken',
  message: {
    vi: 'Chưa gửi được. Hãy bấm gửi lại một lần nữa.',
    en: 'It was not sent. Press send once more.',
  },
}
