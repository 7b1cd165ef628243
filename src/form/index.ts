import type { ReadDb } from '#db/index.ts'
import type { FormVersionId, ProcedureId } from '#kernel/index.ts'
import type { FormDraft, FormVersion } from './form-version.ts'
import { readDrafts, readNewest, readVersions } from './store.ts'

export {
  type AddressTyped,
  type Answers,
  type AnswerValue,
  emptyValue,
  type PageAnswers,
  plainAnswer,
  type RowTyped,
} from './answers.ts'
export { carriedAnswers } from './carried-answers.ts'
export { checkAnswers, checkPage } from './check-answers.ts'
export type { AnswerContext } from './check-value.ts'
export { compareDefinitions, type FormDifference } from './compare-definitions.ts'
export type { Comparison, Condition } from './condition.ts'
export { comparisons, conditionWords, fieldNamed } from './condition-words.ts'
export {
  accountFacts,
  declared,
  type FormDefinition,
  type FormField,
  type FormOption,
  type FormPage,
  type Prefill,
  type TableColumn,
} from './definition.ts'
export { definitionFaults } from './definition-faults.ts'
export { type AnswerRow, type AnswerSection, describeAnswers, formatAddress } from './describe-answers.ts'
export { movedItem, withField, withoutItem, withPage } from './edit-definition.ts'
export type { FieldFault } from './field-fault.ts'
export type { FormDraft, FormVersion } from './form-version.ts'
export { installForms } from './install-forms.ts'
export { definitionFromJsonSchema } from './json-schema/definition-from-json-schema.ts'
export { jsonSchemaOf } from './json-schema/json-schema-of.ts'
export { discardFormDraft, type FormNow, type FormOrder, formMark, loadFormNow, saveFormDraft } from './keep-draft.ts'
export { keyFrom } from './keys.ts'
export { type ParsedDefinition, parseDefinition } from './parse-definition.ts'
export { homeProvince, type Places, placesOn, provinces } from './places.ts'
export { type AccountKnown, type EarlierAnswers, type PrefillSources, prefilled, withOffers } from './prefilled.ts'
export { publishForm } from './publish-form.ts'
export { sampleAnswers, samplePage } from './sample-answers.ts'
export { keptAnswers, pagesOf, type ShownEntry, type ShownField, type ShownPage, shownPages } from './shown.ts'
export { findNumber } from './typed-number.ts'

/** The published form of a procedure, as it is now; undefined where it has none. */
export async function loadFormOn(db: ReadDb, procedureId: ProcedureId): Promise<FormVersion | undefined> {
  return readNewest(db, procedureId)
}

/** One published version, to which a filing is pinned; undefined where there is none of that id. */
export async function loadFormVersion(db: ReadDb, id: FormVersionId): Promise<FormVersion | undefined> {
  const [version] = await readVersions(db, { id })
  return version
}

/** All published versions of a procedure's form, the newest first. */
export async function loadFormHistory(db: ReadDb, procedureId: ProcedureId): Promise<readonly FormVersion[]> {
  return readVersions(db, { procedureId })
}

/** Of every procedure that has one, the form in use and what is being made of it. */
export async function loadForms(
  db: ReadDb,
): Promise<{ readonly published: readonly FormVersion[]; readonly drafts: readonly FormDraft[] }> {
  const versions = await readVersions(db)
  const newest = versions.filter(({ procedureId }, place) => versions[place - 1]?.procedureId !== procedureId)
  return { published: newest, drafts: await readDrafts(db) }
}
