import type { UnitId } from '#kernel/index.ts'
import { type PetitionContent, type PetitionTopic, petitionTopics } from './petition-content.ts'
import { refuseTyped, type TypedDecision, type TypedFault } from './typed-fault.ts'
import { tidyLine, tidyLines, tooLong, wordsFaults } from './typed-words.ts'

/** A petition as typed. */
export interface PetitionTyped {
  readonly unitId: UnitId | undefined
  readonly topic: string
  readonly fullName: string
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly dossierCode: string
  readonly words: string
}

export interface PetitionChecked {
  readonly unitId: UnitId
  readonly content: PetitionContent
}

export const longestPetition = 5000

/** All that is wrong with it at once, each beside its field; or what will be kept. `isUnit`: whether a unit works today. */
export function checkPetition(typed: PetitionTyped, isUnit: (id: UnitId) => boolean): TypedDecision<PetitionChecked> {
  const { unitId, topic } = typed
  const knownUnit = unitId !== undefined && isUnit(unitId) ? unitId : undefined
  const faults: readonly TypedFault[] = [
    ...(knownUnit === undefined ? [{ field: 'unitId', message: noUnit }] : []),
    ...(isTopic(topic) ? [] : [{ field: 'topic', message: noTopic }]),
    ...wordsFaults(typed.words, { field: 'words', what: asked.words, shortest: 20, longest: longestPetition }),
    ...wordsFaults(typed.fullName, { field: 'fullName', what: asked.fullName, shortest: 2, longest: 100 }),
    ...wordsFaults(typed.address, { field: 'address', what: asked.address, shortest: 5, longest: 300 }),
    ...phoneFaults(typed.phone),
    ...emailFaults(typed.email),
    ...codeFaults(typed.dossierCode),
  ]
  if (faults.length > 0 || knownUnit === undefined || !isTopic(topic)) return refuseTyped(faults)
  return { ok: true, value: { unitId: knownUnit, content: contentOf(typed, topic) } }
}

function contentOf(typed: PetitionTyped, topic: PetitionTopic): PetitionContent {
  return {
    fullName: tidyLine(typed.fullName),
    address: tidyLine(typed.address),
    phone: tidyLine(typed.phone).replaceAll(/[^\d+]/gu, ''),
    email: tidyLine(typed.email),
    topic,
    dossierCode: tidyLine(typed.dossierCode).toUpperCase(),
    words: tidyLines(typed.words),
    added: [],
  }
}

function isTopic(text: string): text is PetitionTopic {
  return petitionTopics.some((topic) => topic === text)
}

/** Vietnamese numbers, with or without +84, spaces, dots. */
function phoneFaults(typed: string): readonly TypedFault[] {
  const digits = tidyLine(typed).replaceAll(/[\s.-]/gu, '')
  return /^(?:\+?84|0)\d{9,10}$/u.test(digits) ? [] : [{ field: 'phone', message: noPhone(digits) }]
}

function emailFaults(typed: string): readonly TypedFault[] {
  const email = tidyLine(typed)
  const isAddress = email.length <= 200 && /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]{2,}$/u.test(email)
  return email === '' || isAddress ? [] : [{ field: 'email', message: noEmail }]
}

function codeFaults(typed: string): readonly TypedFault[] {
  const length = [...tidyLine(typed)].length
  return length <= 64 ? [] : [{ field: 'dossierCode', message: tooLong(length, 64) }]
}

const asked = {
  words: { vi: 'điều bạn muốn phản ánh, kiến nghị', en: 'what you want to say' },
  fullName: { vi: 'họ và tên của bạn', en: 'your full name' },
  address: { vi: 'địa chỉ của bạn', en: 'your address' },
}
const noUnit = { vi: 'Hãy chọn cơ quan nhận.', en: 'Choose the office it is for.' }
const noTopic = { vi: 'Hãy chọn phản ánh, kiến nghị về việc gì.', en: 'Choose what it is about.' }
const noEmail = {
  vi: 'Địa chỉ thư điện tử này chưa đúng. Ví dụ: ten@gmail.com. Không có thì để trống.',
  en: 'This is no e-mail address, such as name@gmail.com. Leave it empty if you have none.',
}

function noPhone(typed: string) {
  const found = typed === '' ? '' : `'${[...typed].slice(0, 20).join('')}' `
  return {
    vi: `${found === '' ? 'Hãy ghi số điện thoại' : `${found}không phải số điện thoại`}. Gồm 10 chữ số, bắt đầu bằng số 0.`,
    en: `${found === '' ? 'Write your telephone number' : `${found}is no telephone number`}. It has 10 digits and begins with 0.`,
  }
}
