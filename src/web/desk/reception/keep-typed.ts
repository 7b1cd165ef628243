import {
  changeFiling,
  type FieldFault,
  type Filing,
  type FilingContent,
  type FormDecision,
  saveDraft,
} from '#filing/index.ts'
import { ok, type Refusal } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { differences } from './differences.ts'
import { contentOf } from './filing-form.ts'
import { type KeptFiles, keepFiles, openAgain } from './keep-files.ts'
import { filedPapers, type Opened } from './open-filing.ts'

/** What became of a sent form: the filing as it now is, what stands in its fields, and what was not kept of it. */
export interface Kept {
  readonly opened: Opened
  readonly content: FilingContent
  readonly faults: readonly FieldFault[]
  readonly refusal?: Refusal
}

type ChangeContent = (content: FilingContent) => FilingContent

/** Keeps what was typed and the files that came with it; `change` is what the pressed button does to the content. */
export async function keepTyped(
  visit: OfficerVisit,
  opened: Opened,
  change: ChangeContent = (content) => content,
): Promise<Kept> {
  const files = await keepFiles(visit, opened)
  const content = change(typedContent(visit, files.opened))
  if (files.refusal !== undefined) return { ...files, content }
  const saved = await save(visit, files, content)
  const now = await openAgain(visit, opened)
  return { opened: now, content, faults: files.faults, ...(saved.ok ? {} : { refusal: saved.refusal }) }
}

/** What the form says, held against the files that are there; what was answered online stands as it was answered. */
export function typedContent({ form }: OfficerVisit, opened: Opened): FilingContent {
  const { form: answered = null, visited = [] } = opened.filing?.content ?? {}
  return { ...contentOf(form, filedPapers(opened)), form: answered, visited }
}

async function save(visit: OfficerVisit, kept: KeptFiles, content: FilingContent): Promise<FormDecision<Filing>> {
  const { id, unitId, actor, filing } = kept.opened
  const order = { key: visit.deps.ids.uuid(), id, unitId, actor, seenVersion: kept.seenVersion, content }
  if (filing === undefined || filing.state === 'draft') return saveDraft(visit.deps, order)
  // What waits to be received has a log: it is told only where something changed.
  const isSame = filing.content !== null && differences(filing.content, content).length === 0
  return isSame ? ok(filing) : changeFiling(visit.deps, order)
}
