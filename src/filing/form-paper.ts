import type { Procedure } from '#catalogue/index.ts'
import type { FormDefinition } from '#form/index.ts'
import { fold } from '#kernel/index.ts'

/**
 * The number of the paper in the procedure's list that the form filled in online is, by its name (`Giấy đề nghị đăng ký hộ kinh
 * doanh`): it is not asked for once more. Undefined where the list has no paper of this name.
 */
export function formPaperOf(
  { papers }: Pick<Procedure, 'papers'>,
  definition: Pick<FormDefinition, 'title'> | undefined,
): number | undefined {
  if (definition === undefined) return undefined
  const index = papers.findIndex(({ name }) => fold(name) === fold(definition.title.vi))
  return index < 0 ? undefined : index + 1
}
