export { checkHandling, type HandlingKind, type HandlingTyped } from './check-handling.ts'
export { longestPetition, type PetitionTyped } from './check-petition.ts'
export { petitionTransitions } from './fold-petition.ts'
export { type HandlingDeps, handlePetition, supplyPetition } from './handle-petition.ts'
export { type Petition, type PetitionState, petitionStateNames } from './petition.ts'
export { petitionTopicNames, petitionTopics } from './petition-content.ts'
export { classificationNames, classifications, type PetitionEvent } from './petition-event.ts'
export { petitionDues, petitionLimits } from './petition-limits.ts'
export {
  countPressing,
  listPetitions,
  listPetitionsOf,
  listPublished,
  type PublishedAnswer,
  type QueuedPetition,
} from './petition-queue-store.ts'
export { findPetitionReference } from './petition-reference.ts'
export { findPetition } from './petition-store.ts'
export { smallestShown } from './protect.ts'
export { forgetTurns } from './public-turn.ts'
export { changeDays, quarterName, shownQuarters } from './quarter.ts'
export { findRated, type RatedDossier, rateService, stageOfRating } from './rate-service.ts'
export {
  type Criterion,
  criteria,
  criterionNames,
  type Grade,
  gradeNames,
  grades,
  longestWords,
  type Rated,
  type Rating,
} from './rating.ts'
export { type RatingFigures, type RatingGroup, ratingFigures, ratingWords } from './rating-figures.ts'
export { sealBallots } from './rating-store.ts'
export { type PetitionDeps, sendPetition } from './send-petition.ts'
export type { TypedFault } from './typed-fault.ts'
export { type PetitionVerification, verifyPetitions } from './verify-petitions.ts'
