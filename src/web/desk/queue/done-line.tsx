import type { Text } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** What was done, by the word that the address carries. */
const sentences: Readonly<Record<string, Text>> = {
  nhan: { vi: 'Bạn đã nhận hồ sơ', en: 'You have taken dossier' },
}

/** What the officer has just done, with the way to the dossier that it was done to. */
export function DoneLine({ visit }: { visit: OfficerVisit }) {
  const word = visit.query.get('xong') ?? ''
  const sentence = Object.hasOwn(sentences, word) ? sentences[word] : undefined
  const code = visit.query.get('ho-so')
  if (sentence === undefined || code === null) return null
  return (
    <p class="done" role="status">
      {visit.say(sentence)} <a href={visit.paths.deskDossier(code)}>{code}</a>.
    </p>
  )
}
