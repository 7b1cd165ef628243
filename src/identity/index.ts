export { isAccount } from './account.ts'
export { type Action, actions } from './action.ts'
export { forgetAttempts, type Guess, giveAttemptBack, takeGuess } from './attempt-store.ts'
export { askCode, type CodeRequest, describeCode } from './citizen/ask-code.ts'
export { changeContact, forgetEmail } from './citizen/change-contact.ts'
export type { CitizenAccount, CitizenSession, SignInMeans } from './citizen/citizen-account.ts'
export type { CodeDeps, OutgoingCode, SendCode } from './citizen/citizen-deps.ts'
export { citizenLimits } from './citizen/citizen-limits.ts'
export {
  type Arriving,
  type CitizenSignedIn,
  endCitizenSession,
  endCitizenSessions,
  findCitizenSession,
  listCitizenSessions,
  openCitizenSession,
} from './citizen/citizen-sessions.ts'
export { findCitizen } from './citizen/citizen-store.ts'
export { closeAccount } from './citizen/close-account.ts'
export type { Contact } from './citizen/code-store.ts'
export type { ProfileFault, ProfileTyped } from './citizen/profile.ts'
export { readEmail, readPhone } from './citizen/read-contact.ts'
export { saveProfile } from './citizen/save-profile.ts'
export { signInByCode } from './citizen/sign-in-by-code.ts'
export { createOfficer, type NewAccount, refusalsOfAccount } from './create-officer.ts'
export { forgetSignIns } from './forget-sign-ins.ts'
export { generatePassword } from './generate-password.ts'
export { type GivenTerm, listTerms, type Term } from './holding-store.ts'
export { canBeOfUnit, refusalsOfDays, refusalsOfPlace } from './holding-unit.ts'
export type { IdentityDeps } from './identity-deps.ts'
export {
  disableOfficer,
  enableOfficer,
  endHolding,
  giveHolding,
  type Managed,
  type Manager,
  resetPassword,
  resetTotp,
  setTotpRequired,
} from './manage-officer.ts'
export { mayManage } from './may-manage.ts'
export {
  type NationalProvider,
  type NationalSettings,
  openNationalProvider,
} from './national/national-provider.ts'
export { mayJoin, signInByNational } from './national/sign-in-by-national.ts'
export type { Actor, Holding, Officer } from './officer.ts'
export { findOfficer, findOfficers, listOfficers, officersOf } from './officer-store.ts'
export { changePassword } from './own-password.ts'
export { beginTotp, confirmTotp, mustSetUpTotp, offeredTotp, removeTotp } from './own-totp.ts'
export type { Passkey } from './passkey/passkey-store.ts'
export {
  addPasskey,
  askNewPasskey,
  askPasskey,
  listPasskeys,
  type PasskeySite,
  removePasskey,
  signInByPasskey,
} from './passkey/passkeys.ts'
export type { Scope } from './permissions/grant.ts'
export { type Permission, permissions, scopeOf, whoMay } from './permissions.ts'
export * from './post.ts'
export { actorFor, type Reach, unitsFor } from './rights.ts'
export type { Session } from './session.ts'
export { endSession, findSession, listSessions, signOut, signOutEverywhere } from './sessions.ts'
export { type SignedIn, type SignInRequest, signIn } from './sign-in.ts'
export { signInLimits } from './sign-in-limits.ts'
export type { TotpOffer } from './totp.ts'
