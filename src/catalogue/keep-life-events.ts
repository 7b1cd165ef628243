import type { Database } from '#db/index.ts'
import { type Decision, fold, normalise, ok, refuse, type Text } from '#kernel/index.ts'
import { lockLifeEvents, orderLifeEvents, retireLifeEvent, writeLifeEvent } from './kept-signpost-store.ts'
import { readSignposts } from './signpost-store.ts'
import type { LifeEvent } from './signposts.ts'

const longestHint = 160

/** A life event as a steward has it on the screen. `seen`: its mark when the screen was drawn; undefined for a new one. */
export interface LifeEventOrder {
  readonly event: LifeEvent
  readonly seen: string | undefined
}

/**
 * Stores a life event with its procedures in their order; a new one stands last. Refused: `event-name-missing`,
 * `event-too-long`, `event-taken` where a new one has the code of another, `event-changed` where somebody else changed it since it was seen.
 */
export async function saveLifeEvent(db: Database, { event, seen }: LifeEventOrder): Promise<Decision<LifeEvent>> {
  const tidy = { ...event, name: tidyText(event.name), hint: tidyText(event.hint) }
  if (tidy.name.vi === '' || tidy.name.en === '') return refuse('event-name-missing', words.nameMissing)
  const texts = [tidy.name.vi, tidy.name.en, tidy.hint.vi, tidy.hint.en]
  if (texts.some((text) => text.length > longestHint)) return refuse('event-too-long', words.tooLong)
  return db.transaction().execute(async (tx) => {
    await lockLifeEvents(tx)
    const known = (await readSignposts(tx)).lifeEvents.find(({ code }) => code === event.code)
    if (seen === undefined && known !== undefined) return refuse('event-taken', words.taken)
    if (seen !== undefined && (known === undefined || lifeEventMark(known) !== seen))
      return refuse('event-changed', words.changed)
    await writeLifeEvent(tx, tidy)
    return ok(tidy)
  })
}

/** What tells whether a life event is still as it was seen. */
export function lifeEventMark({ name, hint, procedureIds }: LifeEvent): string {
  return JSON.stringify([name.vi, name.en, hint.vi, hint.en, ...procedureIds])
}

/** The code of a life event of that name: `sinh-con` of “Sinh con”. Empty where the name has no letter. */
export function lifeEventCode(name: string): string {
  const parts = fold(name).match(/[a-z]+/gu) ?? []
  return parts.join('-').slice(0, 40).replace(/-$/u, '')
}

/** Takes a life event off the portal; an update of the program does not bring it back. */
export async function removeLifeEvent(db: Database, code: string): Promise<void> {
  await db.transaction().execute((tx) => retireLifeEvent(tx, code))
}

/** Puts a life event one place earlier or later; the first stays first, the last stays last. */
export async function moveLifeEvent(db: Database, code: string, by: -1 | 1): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockLifeEvents(tx)
    const codes = (await readSignposts(tx)).lifeEvents.map((event) => event.code)
    const place = codes.indexOf(code)
    if (place < 0) return
    const others = codes.filter((each) => each !== code)
    await orderLifeEvents(tx, others.toSpliced(Math.max(0, place + by), 0, code))
  })
}

function tidyText({ vi, en }: Text): Text {
  const tidy = (text: string) => normalise(text).replaceAll(/\s+/gu, ' ').trim()
  return { vi: tidy(vi), en: tidy(en) }
}

const words = {
  nameMissing: {
    vi: 'Chưa có đủ tên của việc trong đời, tiếng Việt và tiếng Anh. Hãy nhập cả hai.',
    en: 'The name is missing in Vietnamese or English. Enter both.',
  },
  tooLong: {
    vi: `Tên và lời gợi ý dài nhất ${longestHint} ký tự. Hãy rút gọn.`,
    en: `Name and hint take at most ${longestHint} characters. Shorten them.`,
  },
  taken: {
    vi: 'Đã có một việc trong đời mang tên gần như vậy. Hãy sửa việc ấy, hoặc đặt tên khác.',
    en: 'There is a life event of nearly that name. Change that one, or choose another name.',
  },
  changed: {
    vi: 'Người khác vừa sửa việc này. Chưa lưu gì của bạn. Hãy xem bản mới bên dưới rồi sửa lại.',
    en: 'Somebody else has just changed this. Nothing of yours was stored. See how it is now, then change it again.',
  },
} satisfies Record<string, Text>
