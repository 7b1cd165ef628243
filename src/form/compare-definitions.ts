import type { Text } from '#kernel/index.ts'
import type { FormDefinition, FormField, FormPage } from './definition.ts'
import { isSame } from './is-same.ts'

/** One thing in which a form differs from another. */
export interface FormDifference {
  readonly is: 'added' | 'removed' | 'changed' | 'moved'
  readonly what: Text
}

/** In what `after` differs from `before`, page by page, question by question. None where they are the same. */
export function compareDefinitions(
  before: FormDefinition | undefined,
  after: FormDefinition,
): readonly FormDifference[] {
  const pages = before?.pages ?? []
  const title =
    before !== undefined && !isSame(before.title, after.title) ? [changed(titleOf(after.title), names.title)] : []
  return [
    ...title,
    ...after.pages.flatMap((page) => {
      const old = pages.find(({ key }) => key === page.key)
      return old === undefined ? [pageDifference('added', page)] : comparePages(old, page)
    }),
    ...pages.flatMap((page) =>
      after.pages.some(({ key }) => key === page.key) ? [] : [pageDifference('removed', page)],
    ),
    ...(isOrdered(pages, after.pages)
      ? []
      : [{ is: 'moved', what: { vi: 'thứ tự các trang', en: 'the order of the pages' } } as const]),
  ]
}

function comparePages(before: FormPage, after: FormPage): readonly FormDifference[] {
  const { fields: oldFields, ...oldRest } = before
  const { fields: newFields, ...newRest } = after
  const own = isSame(oldRest, newRest) ? [] : [changed(pageName(after), partsOf(oldRest, newRest))]
  return [
    ...own,
    ...newFields.flatMap((field) => {
      const old = oldFields.find(({ key }) => key === field.key)
      if (old === undefined) return [{ is: 'added', what: fieldName(after, field) } as const]
      return isSame(old, field) ? [] : [changed(fieldName(after, field), partsOf(old, field))]
    }),
    ...oldFields.flatMap((field) =>
      newFields.some(({ key }) => key === field.key) ? [] : [{ is: 'removed', what: fieldName(after, field) } as const],
    ),
    ...(isOrdered(oldFields, newFields)
      ? []
      : [
          {
            is: 'moved',
            what: {
              vi: `thứ tự câu hỏi trong ${pageName(after).vi}`,
              en: `the order of questions in ${pageName(after).en}`,
            },
          } as const,
        ]),
  ]
}

/** Whether what both hold stands in one order. */
function isOrdered(before: readonly { readonly key: string }[], after: readonly { readonly key: string }[]): boolean {
  const common = after.filter(({ key }) => before.some((each) => each.key === key)).map(({ key }) => key)
  return isSame(
    common,
    before.map(({ key }) => key).filter((key) => common.includes(key)),
  )
}

const names = {
  title: { vi: 'tên biểu mẫu', en: 'title' },
  label: { vi: 'câu hỏi', en: 'question' },
  hint: { vi: 'lời gợi ý', en: 'hint' },
  help: { vi: 'lời giải thích', en: 'explanation' },
  kind: { vi: 'kiểu trả lời', en: 'kind of answer' },
  isOptional: { vi: 'bắt buộc hay không', en: 'whether it has to be answered' },
  when: { vi: 'điều kiện', en: 'condition' },
  prefill: { vi: 'điền sẵn', en: 'first answer' },
  options: { vi: 'các câu trả lời', en: 'answers' },
  columns: { vi: 'các cột', en: 'columns' },
  repeat: { vi: 'số lần ghi', en: 'how often it is filled' },
  unit: { vi: 'đơn vị tính', en: 'unit' },
  bound: { vi: 'giới hạn', en: 'bounds' },
} satisfies Record<string, Text>

function partsOf(before: object, after: object): Text {
  const [old, now] = [before, after].map((each) => each as Readonly<Record<string, unknown>>)
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !isSame(old?.[key], now?.[key]),
  )
  const parts = [
    ...new Set(keys.map((key) => (Object.hasOwn(names, key) ? names[key as keyof typeof names] : names.bound))),
  ]
  return { vi: parts.map(({ vi }) => vi).join(', '), en: parts.map(({ en }) => en).join(', ') }
}

function changed(what: Text, parts: Text): FormDifference {
  return { is: 'changed', what: { vi: `${what.vi}: ${parts.vi}`, en: `${what.en}: ${parts.en}` } }
}

function titleOf(title: Text): Text {
  return { vi: `“${title.vi}”`, en: `“${title.en}”` }
}

function pageDifference(is: 'added' | 'removed', page: FormPage): FormDifference {
  return { is, what: pageName(page) }
}

function pageName({ title }: FormPage): Text {
  return { vi: `trang “${title.vi}”`, en: `page “${title.en}”` }
}

function fieldName(page: FormPage, { label }: FormField): Text {
  return { vi: `câu “${label.vi}” (${pageName(page).vi})`, en: `question “${label.en}” (${pageName(page).en})` }
}
