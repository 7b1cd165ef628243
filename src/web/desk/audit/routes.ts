import type { OfficerRoute } from '../../route.ts'
import { deskPatterns } from '../paths.ts'
import { answerAuditFile } from './audit-file.ts'
import { answerAudit } from './audit-page.tsx'

const { audit, auditFile } = deskPatterns

/** Reading the log of accesses. */
export const auditRoutes: readonly OfficerRoute[] = [
  { path: audit, permission: 'audit.read', audit: 'audit.searched', answer: answerAudit },
  { path: auditFile, permission: 'audit.read', audit: 'audit.downloaded', answer: answerAuditFile },
]
