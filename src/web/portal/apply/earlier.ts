import { type FilingContent, findEarlierAnswers } from '#filing/index.ts'
import { type EarlierAnswers, type FormVersion, loadFormVersion } from '#form/index.ts'
import type { Applicant } from './applicant.ts'
import { whomOf } from './who.ts'

/** What the applicant answered before, to be offered again where the form asks for it and nobody else is filed for. */
export async function earlierOf(
  { account, visit: { deps } }: Applicant,
  content: FilingContent,
  form: FormVersion | undefined,
): Promise<readonly EarlierAnswers[]> {
  const asks = form?.definition.pages.some(({ fields }) =>
    fields.some(({ prefill }) => prefill?.startsWith('earlier.')),
  )
  if (account === undefined || asks !== true || whomOf(content) !== 'toi') return []
  const typed = await findEarlierAnswers(deps.db, account.id)
  const versions = await Promise.all(typed.map(({ versionId }) => loadFormVersion(deps.db, versionId)))
  return typed.flatMap(({ answers }, place) => {
    const definition = versions[place]?.definition
    return definition === undefined ? [] : [{ definition, answers }]
  })
}
