import type { CitizenRoute, Method, OfficerRoute, Route } from '../../route.ts'
import type { AuditEvent } from '../../shared/audit-events.ts'
import { answerStep } from './answer-step.tsx'
import { type Applicant, byCitizen, byOfficer } from './applicant.ts'
import { answerBegin } from './begin-page.tsx'
import { answerCheck } from './check-page.tsx'
import { answerDeletion, takeDeletion } from './delete-page.tsx'
import { answerApplyFile } from './file.ts'
import { answerNext } from './next-step.ts'
import { applyPatterns as at } from './paths.ts'
import { answerReceipt } from './receipt-page.tsx'
import { takeBeginning } from './take-beginning.ts'
import { takeStep } from './take-step.ts'
import { takeSubmission } from './take-submission.ts'
import { answerTasks } from './task-list.tsx'

interface Line {
  readonly citizens: string
  readonly officers: string
  readonly method?: Method
  readonly audit: AuditEvent
  readonly answer: (applicant: Applicant) => Response | Promise<Response>
}

const begin = { citizens: at.applyBegin, officers: at.assistedBegin }
const step = { citizens: at.applyStep, officers: at.assistedStep }
const check = { citizens: at.applyCheck, officers: at.assistedCheck }
const remove = { citizens: at.applyDelete, officers: at.assistedDelete }
const receipt = { citizens: at.applyReceipt, officers: at.assistedReceipt }
const tasks = { citizens: at.applyTasks, officers: at.assistedTasks }
const next = { citizens: at.applyNext, officers: at.assistedNext }
const file = { citizens: at.applyFile, officers: at.assistedFile }

const lines: readonly Line[] = [
  { ...begin, audit: 'apply.begin-viewed', answer: answerBegin },
  { ...begin, method: 'POST', audit: 'apply.begun', answer: takeBeginning },
  { ...next, audit: 'apply.page-viewed', answer: answerNext },
  { ...step, audit: 'apply.page-viewed', answer: answerStep },
  { ...step, method: 'POST', audit: 'apply.saved', answer: takeStep },
  { ...check, audit: 'apply.checked', answer: answerCheck },
  { ...check, method: 'POST', audit: 'apply.submitted', answer: takeSubmission },
  { ...receipt, audit: 'apply.receipt-viewed', answer: answerReceipt },
  { ...file, audit: 'attachment.opened', answer: answerApplyFile },
  { ...tasks, audit: 'apply.page-viewed', answer: answerTasks },
  { ...remove, audit: 'apply.page-viewed', answer: answerDeletion },
  { ...remove, method: 'POST', audit: 'apply.deleted', answer: takeDeletion },
]

/** Filing online, question by question: for citizens, and the same for an officer with a citizen at the counter. */
export const applyRoutes: readonly Route[] = lines.flatMap(({ citizens, officers, answer, ...line }) => [
  { ...line, path: citizens, permission: 'citizen', answer: byCitizen(answer) } satisfies CitizenRoute,
  { ...line, path: officers, permission: 'filing.draft', answer: byOfficer(answer) } satisfies OfficerRoute,
])
