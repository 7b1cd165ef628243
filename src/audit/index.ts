export type { AuditEntry, AuditHead, LoggedEntry } from './audit-entry.ts'
export { type AuditLog, createAuditLog } from './audit-log.ts'
export { type AuditPage, type AuditSearch, readHead, searchAudit } from './store.ts'
export { type AuditVerification, verifyAudit } from './verify-audit.ts'
