import type { FormDefinition, FormField, FormPage } from './definition.ts'

/** The definition with one page as `change` makes it; the same where there is no such page. */
export function withPage(
  definition: FormDefinition,
  key: string,
  change: (page: FormPage) => FormPage,
): FormDefinition {
  return { ...definition, pages: definition.pages.map((page) => (page.key === key ? change(page) : page)) }
}

/** The definition with one field as `change` makes it. */
export function withField(
  definition: FormDefinition,
  { page, field }: { readonly page: string; readonly field: string },
  change: (field: FormField) => FormField,
): FormDefinition {
  return withPage(definition, page, (known) => ({
    ...known,
    fields: known.fields.map((each) => (each.key === field ? change(each) : each)),
  }))
}

/** One place up or down; the first stays first, the last last. */
export function movedItem<T extends { readonly key: string }>(
  items: readonly T[],
  key: string,
  by: -1 | 1,
): readonly T[] {
  const place = items.findIndex((item) => item.key === key)
  const item = items[place]
  if (item === undefined) return items
  return items.toSpliced(place, 1).toSpliced(Math.max(0, place + by), 0, item)
}

export function withoutItem<T extends { readonly key: string }>(items: readonly T[], key: string): readonly T[] {
  return items.filter((item) => item.key !== key)
}
