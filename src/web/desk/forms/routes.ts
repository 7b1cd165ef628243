import type { OfficerRoute } from '../../route.ts'
import { answerEditedField } from './field-page.tsx'
import { answerFormFile } from './form-file.ts'
import { answerForm } from './form-page.tsx'
import { answerForms } from './forms-page.tsx'
import { answerHistory, takeHistory } from './history-page.tsx'
import { answerEditedPage } from './page-page.tsx'
import { formPatterns as at } from './paths.ts'
import { takeField } from './take-field.ts'
import { takeForm, takePublication } from './take-form.ts'
import { takePage } from './take-page.ts'
import { takeUpload } from './take-upload.ts'
import { answerTrial, takeTrial } from './trial.tsx'

const manage = { permission: 'form.manage' } as const
const one = { ...manage, subject: 'procedure' } as const
const seen = { ...one, audit: 'forms.viewed' } as const
const changed = { ...one, method: 'POST', audit: 'form.changed' } as const

/** Where stewards make the forms that citizens fill in. */
export const formRoutes: readonly OfficerRoute[] = [
  { ...manage, path: at.forms, audit: 'forms.viewed', answer: answerForms },
  { ...seen, path: at.form, answer: answerForm },
  { ...changed, path: at.form, answer: takeForm },
  { ...changed, path: at.formPublication, audit: 'form.published', answer: takePublication },
  { ...changed, path: at.formUpload, answer: takeUpload },
  { ...seen, path: at.formHistory, answer: answerHistory },
  { ...changed, path: at.formHistory, answer: takeHistory },
  { ...one, path: at.formTrial, audit: 'form.tried', answer: answerTrial },
  { ...one, path: at.formTrial, method: 'POST', audit: 'form.tried', answer: takeTrial },
  { ...one, path: at.formFile, audit: 'form.downloaded', answer: answerFormFile },
  { ...seen, path: at.formPage, answer: answerEditedPage },
  { ...changed, path: at.formPage, answer: takePage },
  { ...seen, path: at.formField, answer: answerEditedField },
  { ...changed, path: at.formField, answer: takeField },
]
