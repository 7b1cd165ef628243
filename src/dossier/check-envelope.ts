import { normalise, type Refusal } from '#kernel/index.ts'
import type { DossierPerson } from './command.ts'
import type { Envelope } from './envelope.ts'

/** What is wrong with an envelope whatever it asks for: text that cannot be kept, or persons who are none. */
export function refuseEnvelope(envelope: Envelope): Refusal | undefined {
  if (textsIn(envelope).some((text) => /[\0\p{Surrogate}]/u.test(text))) return unreadable
  return 'persons' in envelope && !arePersons(envelope.persons) ? personsWrong : undefined
}

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

const unreadable: Refusal = {
  code: 'text-unreadable',
  message: {
    vi: 'Có ký tự hỏng trong nội dung. Hãy gõ lại chỗ vừa dán rồi gửi lại.',
    en: 'There is a damaged character in the text. Type again what was pasted, and send it anew.',
  },
}

const personsWrong: Refusal = {
  code: 'persons-wrong',
  message: {
    vi: 'Chủ hồ sơ và người nộp, mỗi người chỉ ghi một lần và phải có họ tên. Hãy sửa rồi gửi lại.',
    en: 'The owner and the filer are each given once, with a name. Correct it and send it again.',
  },
}
