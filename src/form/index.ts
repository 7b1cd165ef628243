import type { ReadDb } from '#db/index.ts'
import type { FormVersionId, ProcedureId } from '#kernel/index.ts'
import type { FormVersion } from './form-version.ts'
import { readNewest, readVersions } from './store.ts'

export {
  type AddressTyped,
  type Answers,
  type AnswerValue,
  emptyValue,
  type PageAnswers,
  plainAnswer,
  type RowTyped,
} from './answers.ts'
export { checkAnswers, checkPage } from './check-answers.ts'
export type { AnswerContext } from './check-value.ts'
export type { Comparison, Condition } from './condition.ts'
export {
  declared,
  type FormDefinition,
  type FormField,
  type FormOption,
  type FormPage,
  type TableColumn,
} from './definition.ts'
export { type AnswerRow, type AnswerSection, describeAnswers, formatAddress } from './describe-answers.ts'
export type { FieldFault } from './field-fault.ts'
export type { FormDraft, FormVersion } from './form-version.ts'
export { installForms } from './install-forms.ts'
export { type ParsedDefinition, parseDefinition } from './parse-definition.ts'
export { homeProvince, type Places, placesOn, provinces } from './places.ts'
export { type AccountKnown, type EarlierAnswers, type PrefillSources, prefilled, withOffers } from './prefilled.ts'
export { keptAnswers, pagesOf, type ShownEntry, type ShownField, type ShownPage, shownPages } from './shown.ts'

/** The published form of a procedure, as it is now; undefined where it has none. */
export async function loadFormOn(db: ReadDb, procedureId: ProcedureId): Promise<FormVersion | undefined> {
  return readNewest(db, procedureId)
}

/** One published version, to which a filing is pinned; undefined where there is none of that id. */
export async function loadFormVersion(db: ReadDb, id: FormVersionId): Promise<FormVersion | undefined> {
  const [version] = await readVersions(db, { id })
  return version
}
