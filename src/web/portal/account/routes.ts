import type { Route } from '../../route.ts'
import { answerMyAccount } from './account-page.tsx'
import { answerCode, takeCode } from './code-page.tsx'
import { takeCitizenSignOut, takeDeviceEnd, takeDevicesEnd } from './device-list.tsx'
import { accountPatterns as at } from './paths.ts'
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
  {
    path: at.citizenSignOut,
    method: 'POST',
    permission: 'citizen',
    audit: 'citizen.session-ended',
    answer: takeCitizenSignOut,
  },
  { path: at.myAccount, permission: 'citizen', audit: 'citizen.account-viewed', answer: answerMyAccount },
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
