import type { PublicRoute } from '../../route.ts'
import { answerPublished } from './answers-page.tsx'
import { petitionPatterns as at } from './paths.ts'
import { answerPetition, takeMore } from './petition-page.tsx'
import { answerPetitions, takePetition } from './send-page.tsx'

/** Complaints and suggestions. What somebody sent is for everybody to ask for, and refused to all but who has its secret. */
export const petitionRoutes: readonly PublicRoute[] = [
  { path: at.petitions, permission: 'public', audit: 'petition.begun', answer: answerPetitions },
  { path: at.petitions, method: 'POST', permission: 'public', audit: 'petition.sent', answer: takePetition },
  { path: at.petitionAnswers, permission: 'public', audit: 'petition.answers-viewed', answer: answerPublished },
  { path: at.petition, permission: 'public', audit: 'petition.followed', answer: answerPetition },
  { path: at.petition, method: 'POST', permission: 'public', audit: 'petition.supplied', answer: takeMore },
]
