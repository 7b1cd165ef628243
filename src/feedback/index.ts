export { forgetTurns, hasTurn, takeTurn } from './public-turn.ts'
export { changeDays } from './quarter.ts'
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
export { sealBallots } from './rating-store.ts'
export type { TypedFault } from './typed-fault.ts'
