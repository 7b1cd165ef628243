import type { Text } from '#kernel/index.ts'
import type { Visit } from '../shared/visit.ts'

/** What had just been done when an address with `?xong=` was reached; nothing for a word that the page does not know. */
export function Done({ visit, sentences }: { visit: Visit; sentences: Readonly<Record<string, Text>> }) {
  const word = visit.query.get('xong') ?? ''
  const sentence = Object.hasOwn(sentences, word) ? sentences[word] : undefined
  if (sentence === undefined) return null
  return (
    <p class="done" role="status">
      {visit.say(sentence)}
    </p>
  )
}
