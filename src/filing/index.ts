export { type AcceptDeps, type AcceptOrder, acceptFiling } from './accept-filing.ts'
export { type Citizen, type FilingActor, isPrivate } from './actor.ts'
export { answerHours } from './answer-by.ts'
export { findAnswers, findEarlierAnswers } from './answers-store.ts'
export {
  type AttachDeps,
  type AttachFileOrder,
  attachToFiling,
  type DetachFileOrder,
  detachFromFiling,
} from './attach-to-filing.ts'
export { changeFiling } from './change-filing.ts'
export { type CheckedContent, type ContentContext, checkContent } from './check-content.ts'
export { checkFee, type FeeTaken } from './check-fee.ts'
export { type HandedIn, paperKey } from './check-papers.ts'
export { checkPerson, type FilingPerson, type FilingRole, filingRoles } from './check-persons.ts'
export type { ItemTyped, RequestTyped } from './check-supplement.ts'
export { forgetFilingCommands } from './command-store.ts'
export {
  type Delivery,
  deliveries,
  emptyContent,
  emptyPerson,
  type FeeTyped,
  type FilingContent,
  type FormTyped,
  type PaperTyped,
  type PersonTyped,
} from './content.ts'
export { deleteDraft } from './delete-draft.ts'
export { deleteDraftsOf } from './delete-drafts-of.ts'
export type { Checked, FieldFault, FormDecision } from './field-fault.ts'
export { fileLimits } from './file-limits.ts'
export * from './filing.ts'
export { findFilingByReference, findFilingOfDossier, listFilingsOf } from './filing-lookup.ts'
export { type EarlierPerson, findEarlierPerson } from './find-earlier-person.ts'
export { draftDays, draftEnd, forgetDrafts } from './forget-drafts.ts'
export { formPaperOf } from './form-paper.ts'
export { type InfectedFile, listInfectedFiles } from './infected-store.ts'
export { joinPapers } from './join-papers.ts'
export type { OwnerQuery } from './lookup-store.ts'
export { type ForsakenDraft, listForsakenDrafts } from './lookup-store.ts'
export { missingPapers, type PaperLack } from './missing-papers.ts'
export { type MoveFileOrder, moveFile } from './move-file.ts'
export type { FilingOrder } from './order.ts'
export {
  countFilings,
  countFilingsByState,
  type FilingQuery,
  listFilings,
  type QueuedFiling,
  type QueuePage,
} from './queue-store.ts'
export type { FilingWriter, RecordedFilingEvent } from './recorded-filing-event.ts'
export { findReference } from './reference.ts'
export { filingStateNames } from './refusals.ts'
export { type RefusalOrder, refuseFiling } from './refuse-filing.ts'
export { requestSupplement, type SupplementOrder } from './request-supplement.ts'
export { type DraftDeps, type DraftOrder, type FilingDeps, saveDraft } from './save-draft.ts'
export { findFiling } from './store.ts'
export { type ContentOrder, submitFiling, supplyFiling } from './submit-filing.ts'
export { changeTakenIn, takeInFiling } from './take-in.ts'
export { type FilingVerb, filingVerbs, possibleVerbs } from './verbs.ts'
export { type FilingDifference, type FilingVerification, verifyFilings } from './verify-filings.ts'
export { type WithdrawalOrder, withdrawFiling } from './withdraw-filing.ts'
