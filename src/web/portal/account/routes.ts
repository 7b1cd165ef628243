import type { Route } from '../../route.ts'
import { answerAccountEnd, takeAccountEnd } from './account-end.tsx'
import { answerMyAccount } from './account-page.tsx'
import { answerCode, takeCode } from './code-page.tsx'
import { answerContactCode, takeContactCode } from './contact-code.tsx'
import { answerContact, takeContact, takeEmailRemoval } from './contact-page.tsx'
import { takeCitizenSignOut, takeDeviceEnd, takeDevicesEnd } from './device-list.tsx'
import { answerNationalSignIn, takeNationalJoin } from './national-begin.tsx'
import { answerNationalReturn } from './national-return.tsx'
import { answerPasskeys, takePasskey, takePasskeyRemoval } from './passkey-page.tsx'
import { answerPasskeySignIn, takePasskeySignIn } from './passkey-sign-in.tsx'
import { accountPatterns as at } from './paths.ts'
import { answerProfile, takeProfile } from './profile-page.tsx'
import { answerCitizenSignIn, takeCodeRequest } from './sign-in-page.tsx'

/** Signing in and out as a citizen, and one's own account. */
export const citizenRoutes: readonly Route[] = [
  { path: at.citizenSignIn, permission: 'public', audit: 'citizen.sign-in-viewed', answer: answerCitizenSignIn },
  {
    path: at.citizenSignIn,
    method: 'POST',
    permission: 'public',
    audit: 'citizen.code-asked',
    answer: takeCodeRequest,
  },
  { path: at.citizenCode, permission: 'public', audit: 'citizen.sign-in-viewed', answer: answerCode },
  { path: at.citizenCode, method: 'POST', permission: 'public', audit: 'citizen.session-begun', answer: takeCode },
  { path: at.passkeySignIn, permission: 'public', audit: 'citizen.sign-in-viewed', answer: answerPasskeySignIn },
  {
    path: at.passkeySignIn,
    method: 'POST',
    permission: 'public',
    audit: 'citizen.session-begun',
    answer: takePasskeySignIn,
  },
  { path: at.myPasskeys, permission: 'citizen', audit: 'citizen.form-opened', answer: answerPasskeys },
  { path: at.myPasskeys, method: 'POST', permission: 'citizen', audit: 'citizen.passkey-added', answer: takePasskey },
  {
    path: at.myPasskeyRemoval,
    method: 'POST',
    permission: 'citizen',
    audit: 'citizen.passkey-removed',
    answer: takePasskeyRemoval,
  },
  { path: at.nationalSignIn, permission: 'public', audit: 'citizen.national-begun', answer: answerNationalSignIn },
  { path: at.nationalReturn, permission: 'public', audit: 'citizen.session-begun', answer: answerNationalReturn },
  {
    path: at.nationalJoin,
    method: 'POST',
    permission: 'citizen',
    audit: 'citizen.national-joined',
    answer: takeNationalJoin,
  },
  {
    path: at.citizenSignOut,
    method: 'POST',
    permission: 'citizen',
    audit: 'citizen.session-ended',
    answer: takeCitizenSignOut,
  },
  { path: at.myAccount, permission: 'citizen', audit: 'citizen.account-viewed', answer: answerMyAccount },
  { path: at.myProfile, permission: 'citizen', audit: 'citizen.form-opened', answer: answerProfile },
  {
    path: at.myProfile,
    method: 'POST',
    permission: 'citizen',
    audit: 'citizen.profile-changed',
    answer: takeProfile,
  },
  { path: at.myPhone, permission: 'citizen', audit: 'citizen.form-opened', answer: answerContact },
  { path: at.myPhone, method: 'POST', permission: 'citizen', audit: 'citizen.contact-asked', answer: takeContact },
  { path: at.myEmail, permission: 'citizen', audit: 'citizen.form-opened', answer: answerContact },
  { path: at.myEmail, method: 'POST', permission: 'citizen', audit: 'citizen.contact-asked', answer: takeContact },
  {
    path: at.myEmailRemoval,
    method: 'POST',
    permission: 'citizen',
    audit: 'citizen.contact-removed',
    answer: takeEmailRemoval,
  },
  { path: at.myContactCode, permission: 'citizen', audit: 'citizen.form-opened', answer: answerContactCode },
  {
    path: at.myContactCode,
    method: 'POST',
    permission: 'citizen',
    audit: 'citizen.contact-changed',
    answer: takeContactCode,
  },
  { path: at.accountEnd, permission: 'citizen', audit: 'citizen.form-opened', answer: answerAccountEnd },
  {
    path: at.accountEnd,
    method: 'POST',
    permission: 'citizen',
    audit: 'citizen.account-ended',
    answer: takeAccountEnd,
  },
  {
    path: at.myDevice,
    method: 'POST',
    permission: 'citizen',
    audit: 'citizen.session-ended-elsewhere',
    answer: takeDeviceEnd,
  },
  {
    path: at.myDevices,
    method: 'POST',
    permission: 'citizen',
    audit: 'citizen.session-ended-everywhere',
    answer: takeDevicesEnd,
  },
]
