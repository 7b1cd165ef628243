import type { Route } from '../../route.ts'
import { answerBeginning } from '../desk-page.tsx'
import { deskPatterns } from '../paths.ts'
import { answerPermissions } from './permissions-page.tsx'
import { answerSignIn, takeSignIn } from './sign-in-page.tsx'
import { takeSignOut } from './sign-out.ts'

const { signIn, signOut, beginning, permissions } = deskPatterns

/** Signing in and out, and what concerns the officer alone. */
export const accountRoutes: readonly Route[] = [
  { path: signIn, permission: 'public', audit: 'sign-in.viewed', answer: answerSignIn },
  { path: signIn, method: 'POST', permission: 'public', audit: 'session.begun', answer: takeSignIn },
  { path: signOut, method: 'POST', permission: 'session.own', audit: 'session.ended', answer: takeSignOut },
  { path: beginning, permission: 'session.own', audit: 'desk.begun', answer: answerBeginning },
  { path: permissions, permission: 'permission.read', audit: 'permissions.viewed', answer: answerPermissions },
]
