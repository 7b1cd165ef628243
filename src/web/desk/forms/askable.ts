import type { FormDefinition } from '#form/index.ts'
import type { Askable } from './read-condition.ts'

/** What a condition may ask about: questions of pages before, and those before it on its own page; never of a repeated page. */
export function askableBefore({ pages }: FormDefinition, pageKey: string, fieldKey?: string): readonly Askable[] {
  const place = pages.findIndex(({ key }) => key === pageKey)
  const own = pages[place]
  const before =
    own?.fields.slice(
      0,
      Math.max(
        0,
        own.fields.findIndex(({ key }) => key === fieldKey),
      ),
    ) ?? []
  const earlier = pages.slice(0, Math.max(0, place)).filter(({ repeat }) => repeat === undefined)
  return [
    ...earlier.flatMap(({ key, fields }) => fields.map((field) => ({ name: `${key}.${field.key}`, field }))),
    ...before.map((field) => ({ name: `${pageKey}.${field.key}`, field })),
  ]
}
