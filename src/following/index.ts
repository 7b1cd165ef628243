export { type Access, accessesOf } from './accesses.ts'
export { type Contribution, contribute, contributionsSince, isContribution } from './contribute.ts'
export { type DeclineOrder, declineRequest } from './decline-request.ts'
export { findResult, type IssuedResult, readResultCode, resultCode } from './find-result.ts'
export { lookUpLimits } from './limits.ts'
export { makeRequest, type RequestOrder } from './make-request.ts'
export { codesOfOwner } from './owned-store.ts'
export { formSealOf, type Pass, readPass, writePass } from './pass.ts'
export { proveNational } from './prove-national.ts'
export { proveReceipt, type Shown } from './prove-receipt.ts'
export {
  type CitizenRequest,
  type RequestKind,
  type RequestStand,
  receiptHolder,
  requestKinds,
  standOf,
} from './request.ts'
export { isUndecided, type OpenRequest, openRequests, requestsOf } from './request-store.ts'
