import type { PublicRoute } from '../../route.ts'
import { spokenPatterns as at } from './paths.ts'
import { answerRecording } from './recording-file.ts'

/** What people hear in their own language. */
export const spokenRoutes: readonly PublicRoute[] = [
  { path: at.recording, permission: 'public', audit: 'recording.heard', answer: answerRecording, hasNoLanguage: true },
]
