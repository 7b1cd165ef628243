export { lookUpLimits } from './limits.ts'
export { formSealOf, type Pass, readPass, writePass } from './pass.ts'
export { proveReceipt, type Shown } from './prove-receipt.ts'
