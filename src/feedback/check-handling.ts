import type { Text, UnitId } from '#kernel/index.ts'
import type { HandlingEvent } from './handle-petition.ts'
import { type Classification, classifications } from './petition-event.ts'
import { refuseTyped, type TypedDecision, type TypedFault } from './typed-fault.ts'
import { tidyLine, tidyLines, wordsFaults } from './typed-words.ts'

export type HandlingKind = HandlingEvent['kind']

/** What an officer typed into the form of a deed; a field that the deed does not have is empty. */
export interface HandlingTyped {
  readonly kind: HandlingKind
  readonly words: string
  readonly classification: string
  /** Of a unit that works here; `to` names an authority elsewhere. */
  readonly unit: { readonly id: UnitId; readonly name: string } | undefined
  readonly to: string
  /** Without anything personal, as everybody will read it. */
  readonly publicQuestion: string
  /** Whether somebody has looked that nothing personal is in what is published. */
  readonly isFreeOfPersons: boolean
}

/** The event that was typed, or every field that is wrong: `words`, `classification`, `to`, `publicQuestion`, `isFreeOfPersons`. */
export function checkHandling(typed: HandlingTyped): TypedDecision<HandlingEvent> {
  const faults = faultsOf(typed)
  return faults.length > 0 ? refuseTyped(faults) : { ok: true, value: eventOf(typed) }
}

const longest = 5000

function faultsOf(typed: HandlingTyped): readonly TypedFault[] {
  const { kind } = typed
  if (kind === 'taken') return isClassification(typed.classification) ? [] : [fault('classification', noClass)]
  const words = wordsFaults(typed.words, { field: 'words', what: asked[kind], shortest: 10, longest })
  if (kind === 'forwarded') return [...(placeOf(typed) === '' ? [fault('to', noPlace)] : []), ...words]
  if (kind !== 'published') return words
  const question = { field: 'publicQuestion', what: asked.question, shortest: 10, longest }
  return [
    ...wordsFaults(typed.publicQuestion, question),
    ...words,
    ...(typed.isFreeOfPersons ? [] : [fault('isFreeOfPersons', notLooked)]),
  ]
}

function eventOf(typed: HandlingTyped): HandlingEvent {
  const words = tidyLines(typed.words)
  switch (typed.kind) {
    case 'taken':
      return { kind: 'taken', classification: typed.classification as Classification }
    case 'asked':
      return { kind: 'asked', question: words }
    case 'forwarded':
      return { kind: 'forwarded', to: placeOf(typed), unitId: typed.unit?.id ?? null, reason: words }
    case 'refused':
      return { kind: 'refused', reason: words }
    case 'answered':
      return { kind: 'answered', answer: words }
    case 'published':
      return { kind: 'published', question: tidyLines(typed.publicQuestion), answer: words }
  }
}

/** A unit of ours goes before what was written beside it. */
function placeOf({ unit, to }: HandlingTyped): string {
  return unit?.name ?? tidyLine(to).slice(0, 200)
}

function isClassification(text: string): text is Classification {
  return classifications.some((each) => each === text)
}

function fault(field: string, message: Text): TypedFault {
  return { field, message }
}

const asked = {
  asked: { vi: 'điều cần người gửi nói rõ thêm', en: 'what its sender should say' },
  forwarded: { vi: 'lý do chuyển', en: 'why it is forwarded' },
  refused: { vi: 'lý do không tiếp nhận', en: 'why it is not accepted' },
  answered: { vi: 'câu trả lời', en: 'the answer' },
  published: { vi: 'câu trả lời để công khai', en: 'the answer to publish' },
  question: { vi: 'nội dung phản ánh để công khai', en: 'what was asked, to publish' },
}
const noClass = { vi: 'Hãy chọn loại phản ánh, kiến nghị.', en: 'Choose what it is found to be.' }
const noPlace = { vi: 'Hãy chọn đơn vị, hoặc ghi tên cơ quan nhận.', en: 'Choose a unit, or name the authority.' }
const notLooked = {
  vi: 'Hãy đọc lại, bỏ tên, địa chỉ, số điện thoại, mã hồ sơ, rồi đánh dấu ô này.',
  en: 'Read it again, take out names, addresses, telephone numbers and codes, then tick this.',
}
