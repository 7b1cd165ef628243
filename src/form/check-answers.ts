import type { Answers } from './answers.ts'
import { type AnswerContext, checkField } from './check-value.ts'
import type { FormDefinition } from './definition.ts'
import { type FieldFault, fault } from './field-fault.ts'
import { type ShownPage, shownPages } from './shown.ts'

/** Everything that is wrong with what is asked as things stand, each beside its field, in the form's order. Pure. */
export function checkAnswers(
  definition: FormDefinition,
  answers: Answers,
  context: AnswerContext,
): readonly FieldFault[] {
  return shownPages(definition, answers).flatMap((shown) => pageFaults(shown, context))
}

/** What is wrong with one page; nothing with a page that is not asked. */
export function checkPage(
  definition: FormDefinition,
  { page, answers }: { readonly page: string; readonly answers: Answers },
  context: AnswerContext,
): readonly FieldFault[] {
  const shown = shownPages(definition, answers).find((each) => each.page.key === page)
  return shown === undefined ? [] : pageFaults(shown, context)
}

function pageFaults({ page, entries }: ShownPage, context: AnswerContext): readonly FieldFault[] {
  const faults = entries.flatMap(({ fields }) => fields.flatMap((shown) => checkField(shown.field, shown, context)))
  return [...entryFaults(page, entries.length), ...faults]
}

function entryFaults({ key, repeat }: ShownPage['page'], count: number): readonly FieldFault[] {
  if (repeat === undefined) return []
  const item = { vi: repeat.item.vi.toLowerCase(), en: repeat.item.en.toLowerCase() }
  if (count < repeat.min)
    return [
      fault(
        key,
        `Mới ghi ${count} ${item.vi}, ít nhất là ${repeat.min}. Hãy bấm “Thêm ${item.vi}”.`,
        `${count} (${item.en}); ${repeat.min} at least. Press “Add ${item.en}”.`,
      ),
    ]
  if (count <= repeat.max) return []
  return [
    fault(
      key,
      `Đã ghi ${count} ${item.vi}, nhiều nhất là ${repeat.max}. Hãy bỏ bớt.`,
      `${count} (${item.en}); ${repeat.max} at most. Take some away.`,
    ),
  ]
}
