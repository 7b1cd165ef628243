import type { ReadDb } from '#db/index.ts'
import { canonicalJson } from '#dossier/index.ts'
import type { FilingContent } from '#filing/index.ts'
import { carriedAnswers, type FormPage, type FormVersion, loadFormVersion } from '#form/index.ts'
import type { FormVersionId } from '#kernel/index.ts'
import { formSlug } from './steps.ts'

/**
 * The content under the version of the form that is in use now: answers to what is still asked go on; a page that asks
 * something else than before is to be looked at again.
 */
export async function carriedOver(
  db: ReadDb,
  content: FilingContent,
  form: FormVersion | undefined,
): Promise<FilingContent> {
  const { form: before, visited } = content
  if (before?.versionId === form?.id) return content
  if (form === undefined) return { ...content, form: null }
  const old = before === null ? undefined : await loadFormVersion(db, before.versionId as FormVersionId)
  const changed = form.definition.pages.filter((page) => !isSame(page, old?.definition.pages))
  const again = new Set(changed.map(({ key }) => formSlug(key)))
  const versions = { before: old?.definition, after: form.definition }
  const answers = carriedAnswers(versions, before?.answers ?? {})
  return { ...content, form: { versionId: form.id, answers }, visited: visited.filter((slug) => !again.has(slug)) }
}

function isSame(page: FormPage, among: readonly FormPage[] | undefined): boolean {
  const old = among?.find(({ key }) => key === page.key)
  return old !== undefined && textOf(old) === textOf(page)
}

function textOf(page: FormPage): string {
  return canonicalJson(page)
}
