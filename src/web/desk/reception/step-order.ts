import { type FilingOrder, filingVerbs } from '#filing/index.ts'
import { keyField } from '../../shared/form-seal.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { seenVersionOf } from './keep-files.ts'
import { type Opened, openFiling } from './open-filing.ts'
import type { Step } from './step-page.tsx'

/** Who does the step to which version of what, under the key of the form; or the page that says why not. */
export async function stepOrder(
  visit: OfficerVisit,
  { verb }: Step,
): Promise<{ readonly order: FilingOrder; readonly opened: Opened } | Response> {
  const opened = await openFiling(visit, filingVerbs[verb].action)
  if (opened instanceof Response) return opened
  const { id, actor } = opened
  return { opened, order: { key: visit.form.text(keyField), id, actor, seenVersion: seenVersionOf(visit) } }
}
