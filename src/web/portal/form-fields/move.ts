import type { Form } from '../../shared/form.ts'

/** The name of the buttons that add and take away entries and rows: they send the form, so that they work without a script. */
export const moveField = '_muc'

/** One more at the end of a page or table, or one less; `target`: its name (`thanh-vien`), or that of what goes (`thanh-vien.2`). */
export interface Move {
  readonly is: 'add' | 'remove'
  readonly target: string
}

export function moveValue({ is, target }: Move): string {
  return `${is} ${target}`
}

/** Which of those buttons sent the form; undefined where another did. */
export function moveOf(form: Form): Move | undefined {
  const match = /^(add|remove) (.+)$/u.exec(form.text(moveField))
  const [, is, target = ''] = match ?? []
  return is === 'add' || is === 'remove' ? { is, target } : undefined
}

/** The list as the move leaves it; the same where the move is about another. */
export function moved<T>(
  list: readonly T[],
  name: string,
  { move, blank }: { readonly move: Move | undefined; readonly blank: T },
): readonly T[] {
  if (move === undefined) return list
  if (move.is === 'add') return move.target === name ? [...list, blank] : list
  return list.filter((_, index) => move.target !== `${name}.${index}`)
}
