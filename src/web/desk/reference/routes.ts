import type { OfficerRoute } from '../../route.ts'
import { deskPatterns } from '../paths.ts'
import { answerCalendar } from './calendar-page.tsx'
import { answerProcesses } from './processes-page.tsx'

const { calendar, processes } = deskPatterns

/** The rules by which the desk works, for everybody who has signed in. */
export const referenceRoutes: readonly OfficerRoute[] = [
  { path: calendar, permission: 'calendar.read', audit: 'calendar.viewed', answer: answerCalendar },
  { path: processes, permission: 'process.read', audit: 'processes.viewed', answer: answerProcesses },
]
