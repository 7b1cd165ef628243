import { checkPage, type FormField, type TableColumn } from '#form/index.ts'
import { plainDate } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'

/** What the script says of a field as soon as it is left; see `script/tell-faults`. */
export type ToldAtOnce = Readonly<Record<`data-${'missing' | 'pattern' | 'wrong'}`, string>>

/** What every answer of a kind has at least; whatever lacks it is wrong to the engine too. */
export const patterns: Partial<Readonly<Record<FormField['kind'], string>>> = {
  'identity-number': '^[\\d .-]{9,}$',
  phone: '^\\+?\\d[\\d .-]{6,}$',
  email: '^[^@]+@[^@]+$',
  number: '\\d',
  money: '\\d',
  date: '\\d',
}

/** Stands for what will be typed, and is right for no kind. */
const typed = '\uE000'

/** The engine's own words for no answer and for one that is not of its form, so that script and server say the same. */
export function toldAtOnce({ say }: Pick<Visit, 'say'>, field: FormField | TableColumn): Partial<ToldAtOnce> {
  const missing = wordsFor(field, '')
  const wrong = field.kind in patterns ? wordsFor(field, typed) : undefined
  return {
    ...(missing && { 'data-missing': say(missing) }),
    ...(wrong && { 'data-pattern': patterns[field.kind] ?? '', 'data-wrong': say(wrong).replace(typed, '{typed}') }),
  }
}

function wordsFor(field: FormField | TableColumn, answer: string) {
  const { when: _always, ...alone } = { when: undefined, ...field, key: 'o' }
  const title = field.label
  const definition = { title, pages: [{ key: 'trang', title, fields: [alone] }] }
  const context = { today: plainDate('2026-01-01'), places: { communes: [] } }
  return checkPage(definition, { page: 'trang', answers: { trang: { o: answer } } }, context)[0]?.message
}
