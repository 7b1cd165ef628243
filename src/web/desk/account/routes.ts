import type { Route } from '../../route.ts'
import { answerBeginning } from '../desk-page.tsx'
import { deskPatterns as at } from '../paths.ts'
import { answerAccount } from './account-page.tsx'
import { takePassword } from './password-form.tsx'
import { answerPermissions } from './permissions-page.tsx'
import { takeSessionEnd, takeSessionsEnd } from './session-list.tsx'
import { answerSignIn, takeSignIn } from './sign-in-page.tsx'
import { takeSignOut } from './sign-out.ts'
import { answerTotp, takeTotp } from './totp-page.tsx'
import { takeTotpRemoval } from './totp-state.tsx'

/** Signing in and out, and what concerns the officer alone. */
export const accountRoutes: readonly Route[] = [
  { path: at.signIn, permission: 'public', audit: 'sign-in.viewed', answer: answerSignIn },
  { path: at.signIn, method: 'POST', permission: 'public', audit: 'session.begun', answer: takeSignIn },
  { path: at.signOut, method: 'POST', permission: 'session.own', audit: 'session.ended', answer: takeSignOut },
  { path: at.beginning, permission: 'session.own', audit: 'desk.begun', answer: answerBeginning },
  { path: at.account, permission: 'session.own', audit: 'account.viewed', answer: answerAccount },
  {
    path: at.ownPassword,
    method: 'POST',
    permission: 'session.own',
    audit: 'account.password-changed',
    answer: takePassword,
  },
  {
    path: at.ownSession,
    method: 'POST',
    permission: 'session.own',
    audit: 'session.ended-elsewhere',
    answer: takeSessionEnd,
  },
  {
    path: at.ownSessions,
    method: 'POST',
    permission: 'session.own',
    audit: 'session.ended-everywhere',
    answer: takeSessionsEnd,
  },
  { path: at.totp, permission: 'session.own', audit: 'account.totp-offered', answer: answerTotp },
  { path: at.totp, method: 'POST', permission: 'session.own', audit: 'account.totp-confirmed', answer: takeTotp },
  {
    path: at.totpRemoval,
    method: 'POST',
    permission: 'session.own',
    audit: 'account.totp-removed',
    answer: takeTotpRemoval,
  },
  { path: at.permissions, permission: 'permission.read', audit: 'permissions.viewed', answer: answerPermissions },
]
