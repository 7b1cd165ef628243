import type { Route } from '../../route.ts'
import { answerDeed, takeDeed } from './deed-page.tsx'
import { deskPetitionPatterns as at } from './paths.ts'
import { answerDeskPetition } from './petition-page.tsx'
import { answerDeskPetitions } from './queue-page.tsx'
import { answerDeskRatings } from './ratings-page.tsx'

const read = { permission: 'feedback.read', subject: 'reference' } as const
const handle = { permission: 'feedback.handle', subject: 'reference' } as const

/** Complaints and suggestions at the desk: the queue, one of them, and what can be done to it. */
export const deskPetitionRoutes: readonly Route[] = [
  { path: at.deskPetitions, permission: 'feedback.read', audit: 'petitions.viewed', answer: answerDeskPetitions },
  { path: at.deskRatings, permission: 'feedback.read', audit: 'ratings.viewed', answer: answerDeskRatings },
  { path: at.deskPetition, ...read, audit: 'petition.viewed', answer: answerDeskPetition },
  { path: at.petitionDeed, ...handle, audit: 'petition.form-opened', answer: answerDeed },
  { path: at.petitionDeed, method: 'POST', ...handle, audit: 'petition.handled', answer: takeDeed },
]
