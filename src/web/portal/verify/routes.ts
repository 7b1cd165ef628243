import type { PublicRoute } from '../../route.ts'
import { verifyPatterns as at } from './paths.ts'
import { answerVerified } from './verified-page.tsx'
import { answerVerify, takeVerify } from './verify-page.tsx'

/** Whether a result is genuine: for anybody, and of nobody. */
export const verifyRoutes: readonly PublicRoute[] = [
  { path: at.verify, permission: 'public', audit: 'result.verification-opened', answer: answerVerify },
  { path: at.verify, method: 'POST', permission: 'public', audit: 'result.verified', answer: takeVerify },
  { path: at.verified, permission: 'public', audit: 'result.verified', answer: answerVerified },
]
