import type { OfficerRoute } from '../../route.ts'
import { deskPatterns as at } from '../paths.ts'
import { answerLifeEvent, answerNewLifeEvent } from './life-event-page.tsx'
import { answerPhrases } from './phrases-page.tsx'
import { answerSignposts } from './signposts-page.tsx'
import { takeLifeEvent, takeNewLifeEvent } from './take-life-event.ts'
import { takePhrases } from './take-phrases.ts'

const keep = { permission: 'signpost.manage' } as const
const ofProcedure = { ...keep, path: at.phrases, subject: 'procedure' } as const
const ofEvent = { ...keep, path: at.lifeEvent, subject: 'event' } as const

/** What people call procedures, and which of them the turns of a life call for. */
export const signpostRoutes: readonly OfficerRoute[] = [
  { ...keep, path: at.signposts, audit: 'signposts.viewed', answer: answerSignposts },
  { ...ofProcedure, audit: 'signposts.viewed', answer: answerPhrases },
  { ...ofProcedure, method: 'POST', audit: 'signposts.changed', answer: takePhrases },
  { ...keep, path: at.newLifeEvent, audit: 'signposts.viewed', answer: answerNewLifeEvent },
  { ...keep, path: at.newLifeEvent, method: 'POST', audit: 'signposts.changed', answer: takeNewLifeEvent },
  { ...ofEvent, audit: 'signposts.viewed', answer: answerLifeEvent },
  { ...ofEvent, method: 'POST', audit: 'signposts.changed', answer: takeLifeEvent },
]
