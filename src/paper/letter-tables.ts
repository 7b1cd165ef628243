import type { Letter, Table } from '#kernel/index.ts'

/** Every table of a letter, in its body and behind it. */
export function tablesOf(letter: Letter): readonly Table[] {
  return [
    ...letter.body.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    ...letter.appendices.map(({ table }) => table),
  ]
}
