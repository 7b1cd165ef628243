export { type AcceptDeps, type AcceptOrder, acceptFiling } from './accept-filing.ts'
export type { Citizen, FilingActor } from './actor.ts'
export { type CheckedContent, type ContentContext, checkContent } from './check-content.ts'
export type { FeeTaken } from './check-fee.ts'
export { type HandedIn, paperKey } from './check-papers.ts'
export { type FilingPerson, type FilingRole, filingRoles } from './check-persons.ts'
export {
  type Delivery,
  deliveries,
  emptyContent,
  emptyPerson,
  type FeeTyped,
  type FilingContent,
  type PaperTyped,
  type PersonTyped,
} from './content.ts'
export { type FeeLines, feeOf } from './fee-of.ts'
export type { Checked, FieldFault, FormDecision } from './field-fault.ts'
export * from './filing.ts'
export { missingPapers, type PaperLack } from './missing-papers.ts'
export type { FilingOrder } from './order.ts'
export { countFilings, type FilingQuery, listFilings, type QueuedFiling, type QueuePage } from './queue-store.ts'
export { filingStateNames } from './refusals.ts'
export { type DraftOrder, type FilingDeps, saveDraft } from './save-draft.ts'
export { findFiling } from './store.ts'
export { type FilingVerb, filingVerbs, possibleVerbs } from './verbs.ts'
