import { patterns } from '../paths.ts'
import type { PublicRoute } from '../route.ts'
import { answerBlankForm } from './blank-form/blank-form-file.ts'
import { answerGuide } from './guide-file.ts'
import { answerProcedure } from './procedure-page.tsx'
import { answerProcedures } from './procedures-page.tsx'

export const portalRoutes: readonly PublicRoute[] = [
  { path: patterns.portal, permission: 'public', audit: 'procedures.viewed', answer: answerProcedures },
  { path: patterns.procedures, permission: 'public', audit: 'procedures.viewed', answer: answerProcedures },
  { path: patterns.procedure, permission: 'public', audit: 'procedure.viewed', answer: answerProcedure },
  { path: patterns.procedureGuide, permission: 'public', audit: 'procedure.guide-downloaded', answer: answerGuide },
  { path: patterns.procedureForm, permission: 'public', audit: 'procedure.form-downloaded', answer: answerBlankForm },
]
