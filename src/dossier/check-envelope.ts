import { isUuid, normalise, type Refusal } from '#kernel/index.ts'
import type { Envelope } from './envelope.ts'
import type { DossierPerson } from './person.ts'

/** What is wrong with an envelope whatever it asks for: no key, text that cannot be kept, or persons who are none. */
export function refuseEnvelope(envelope: Envelope): Refusal | undefined {
  if (!isUuid(envelope.key)) return keyMalformed
  const texts = textsIn(envelope)
  if (texts.some((text) => /[\0\p{Surrogate}]/u.test(text))) return unreadable
  if (texts.some((text) => text.length > longest)) return tooLong
  return arePersons(envelope.persons ?? []) ? undefined : personsWrong
}

const longest = 5000

function textsIn(envelope: Envelope): readonly string[] {
  const texts: string[] = []
  JSON.stringify(envelope, (_key, value: unknown) => {
    if (typeof value === 'string') texts.push(value)
    return value
  })
  return texts
}

function arePersons(persons: readonly DossierPerson[]): boolean {
  const roles = new Set(persons.map(({ role }) => role))
  return roles.size === persons.length && persons.every(({ fullName }) => normalise(fullName) !== '')
}

const keyMalformed: Refusal = {
  code: 'key-malformed',
  message: {
    vi: 'Yêu cầu thiếu mã chống lặp (UUID). Hãy mở lại biểu mẫu rồi gửi lại.',
    en: 'The request lacks its idempotency key (a UUID). Open the form again and send it anew.',
  },
}

const unreadable: Refusal = {
  code: 'text-unreadable',
  message: {
    vi: 'Có ký tự hỏng trong nội dung. Hãy gõ lại chỗ vừa dán rồi gửi lại.',
    en: 'There is a damaged character in the text. Type again what was pasted, and send it anew.',
  },
}

const tooLong: Refusal = {
  code: 'text-too-long',
  message: {
    vi: `Có nội dung dài hơn ${longest} ký tự. Hãy viết ngắn lại, hoặc đính kèm thành tệp.`,
    en: `A text is longer than ${longest} characters. Make it shorter, or attach it as a file.`,
  },
}

const personsWrong: Refusal = {
  code: 'persons-wrong',
  message: {
    vi: 'Chủ hồ sơ, người nộp và người được uỷ quyền: mỗi người chỉ ghi một lần và phải có họ tên. Hãy sửa rồi gửi lại.',
    en: 'Owner, filer and proxy are each given once at most, with a name. Correct it and send it again.',
  },
}
