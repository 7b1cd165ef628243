import type { OfficerRoute } from '../../route.ts'
import { deskPatterns as at } from '../paths.ts'
import { answerNewOfficer, takeNewOfficer } from './new-officer-page.tsx'
import {
  takePasswordReset,
  takePost,
  takePostEnd,
  takeStart,
  takeStop,
  takeTotpReset,
  takeTotpRule,
} from './officer-commands.ts'
import { answerOfficerAccount } from './officer-page.tsx'
import { answerOfficers } from './officers-page.tsx'

const manage = { permission: 'officer.manage' } as const
const ofOne = { ...manage, subject: 'account' } as const
const change = { ...ofOne, method: 'POST' } as const

/** Keeping the accounts of others. */
export const officerRoutes: readonly OfficerRoute[] = [
  { ...manage, path: at.officers, audit: 'officers.viewed', answer: answerOfficers },
  { ...manage, path: at.newOfficer, audit: 'officer.form-opened', answer: answerNewOfficer },
  { ...manage, path: at.newOfficer, method: 'POST', audit: 'officer.created', answer: takeNewOfficer },
  { ...ofOne, path: at.officer, audit: 'officer.viewed', answer: answerOfficerAccount },
  { ...change, path: at.officerPosts, audit: 'officer.post-given', answer: takePost },
  { ...change, path: at.officerPostEnd, audit: 'officer.post-ended', answer: takePostEnd },
  { ...change, path: at.officerPassword, audit: 'officer.password-reset', answer: takePasswordReset },
  { ...change, path: at.officerTotpRule, audit: 'officer.totp-rule-set', answer: takeTotpRule },
  { ...change, path: at.officerTotp, audit: 'officer.totp-reset', answer: takeTotpReset },
  { ...change, path: at.officerStop, audit: 'officer.disabled', answer: takeStop },
  { ...change, path: at.officerStart, audit: 'officer.enabled', answer: takeStart },
]
