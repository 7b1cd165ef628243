import type { Database, WriteTx } from '#db/index.ts'
import { readClock } from '#dossier/index.ts'
import { type Actor, scopeOf, whoMay } from '#identity/index.ts'
import { type Instant, isUuid, type RandomSource, type Refusal } from '#kernel/index.ts'
import { petitionTransitions } from './fold-petition.ts'
import { type Petition, petitionStateNames } from './petition.ts'
import { type SaltedPetition, saltPetition } from './petition-content.ts'
import type { PetitionEvent } from './petition-event.ts'
import { insertPetitionAction, openPetition, patchPetition, readStored } from './petition-store.ts'
import { chainEntry, standAfter } from './record-petition.ts'
import { tellSender } from './tell-sender.ts'
import { refuseTyped, refuseWhole, type TypedDecision } from './typed-fault.ts'
import { tidyLines, wordsFaults } from './typed-words.ts'

export interface HandlingDeps {
  readonly db: Database
}

/** Something to be done to a petition. */
interface Order {
  readonly reference: string
  /** A UUID chosen when the form was opened: sent again, it is answered with the petition as it is now. */
  readonly key: string
  /** The version that was seen when it was decided. */
  readonly seenVersion: number
}

export interface HandlingOrder extends Order {
  readonly actor: Actor
  readonly event: HandlingEvent
}

/** What an officer can do; what its words say is checked by `checkHandling`. */
export type HandlingEvent = Exclude<PetitionEvent, { readonly kind: 'received' | 'supplied' }>

/**
 * Does something to a petition of the actor's unit. Refused: `petition-unknown`, `key-malformed`, `not-permitted`,
 * `changed-meanwhile`, `not-while-…`.
 */
export async function handlePetition(deps: HandlingDeps, order: HandlingOrder): Promise<TypedDecision<Petition>> {
  const { actor, event } = order
  return carryOut(deps, order, ({ petition, at }) => {
    const isOwn = actor.unitId === null || actor.unitId === petition.unitId
    if (!isOwn || scopeOf(actor.post, 'feedback.handle') === undefined) return refuseWhole(notPermitted())
    return { ok: true, value: { entry: { actor: actor.id, post: actor.post, event, at } } }
  })
}

export interface SupplyOrder extends Order {
  readonly words: string
}

/** Its sender tells more, as was asked for; whoever has the reference's secret is the sender. Refused: as `handlePetition`; `fields-wrong`. */
export async function supplyPetition(
  deps: HandlingDeps & { readonly random: RandomSource },
  order: SupplyOrder,
): Promise<TypedDecision<Petition>> {
  const what = { vi: 'điều bạn nói rõ thêm', en: 'what you add' }
  const faults = wordsFaults(order.words, { field: 'words', what, longest: 5000 })
  if (faults.length > 0) return refuseTyped(faults)
  return carryOut(deps, order, ({ petition, at }) => {
    const content = { ...petition.content, added: [...petition.content.added, tidyLines(order.words)] }
    const salted = saltPetition(content, deps.random)
    const event = { kind: 'supplied', contentHash: salted.contentHash } as const
    const entry = { actor: petition.citizen ?? 'citizen', post: 'citizen', event, at }
    return { ok: true, value: { entry, salted } }
  })
}

interface Deed {
  readonly entry: { readonly actor: string; readonly post: string; readonly event: PetitionEvent; readonly at: Instant }
  readonly salted?: SaltedPetition
}

type Deciding = (scene: { readonly petition: Petition; readonly at: Instant }) => TypedDecision<Deed>

async function carryOut(deps: HandlingDeps, order: Order, decide: Deciding): Promise<TypedDecision<Petition>> {
  if (!isUuid(order.key)) return refuseWhole(keyMalformed)
  return deps.db.transaction().execute(async (tx) => {
    const opened = await openPetition(tx, order.reference)
    if (opened === undefined) return refuseWhole(petitionUnknown)
    const { petition, actions } = opened
    if (actions.some(({ key }) => key === order.key)) return { ok: true, value: petition }
    const decided = decide({ petition, at: await readClock(tx) })
    if (!decided.ok) return decided
    const refusal = refuseState(petition, order, decided.value.entry.event)
    if (refusal !== undefined) return refuseWhole(refusal)
    return { ok: true, value: await write(tx, { petition, key: order.key, actions, deed: decided.value }) }
  })
}

function refuseState(petition: Petition, order: Order, { kind }: PetitionEvent): Refusal | undefined {
  if (petition.version !== order.seenVersion) return changedMeanwhile
  if (kind === 'received') return changedMeanwhile
  return petitionTransitions[kind].from.includes(petition.state) ? undefined : notWhile(petition)
}

interface Writing {
  readonly petition: Petition
  readonly key: string
  readonly actions: Parameters<typeof chainEntry>[1]
  readonly deed: Deed
}

async function write(tx: WriteTx, { petition, key, actions, deed }: Writing): Promise<Petition> {
  const { entry, salted } = deed
  const action = chainEntry({ id: petition.id, key, ...entry }, actions)
  const after = [...actions, action]
  const { history, due } = await standAfter(tx, after)
  await insertPetitionAction(tx, action)
  await patchPetition(tx, petition.id, { history, due, ...(salted && { salted }) })
  const stored = await readStored(tx, petition.id)
  await tellSender(tx, stored)
  return stored
}

function notPermitted(): Refusal {
  const lines = whoMay('feedback.handle')
  return {
    code: 'not-permitted',
    message: { vi: lines.map(({ vi }) => vi).join(' '), en: lines.map(({ en }) => en).join(' ') },
  }
}

function notWhile({ state }: Petition): Refusal {
  const name = petitionStateNames[state]
  return {
    code: `not-while-${state}`,
    message: {
      vi: `Việc này không làm được khi phản ánh, kiến nghị ở trạng thái “${name.vi}”. Hãy tải lại trang để xem việc làm được.`,
      en: `This cannot be done while the state is “${name.en}”. Load the page again to see what can be done.`,
    },
  }
}

const keyMalformed: Refusal = {
  code: 'key-malformed',
  message: {
    vi: 'Biểu mẫu thiếu mã chống gửi trùng. Hãy tải lại trang rồi gửi lại.',
    en: 'The form lacks its key. Load the page again and send it again.',
  },
}
const petitionUnknown: Refusal = {
  code: 'petition-unknown',
  message: { vi: 'Không có phản ánh, kiến nghị này.', en: 'There is no such feedback.' },
}
const changedMeanwhile: Refusal = {
  code: 'changed-meanwhile',
  message: {
    vi: 'Trong lúc đó đã có người xử lý phản ánh, kiến nghị này. Những gì bạn nhập còn bên dưới: hãy xem diễn biến mới rồi gửi lại.',
    en: 'Meanwhile somebody else has done something about it. What you typed is still below: look at what is new, then send it again.',
  },
}
