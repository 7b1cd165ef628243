export { FormPageFields } from './form-page-fields.tsx'
export { moveOf } from './move.ts'
export type { FilesAsked } from './question.tsx'
export { hasNewQuestions, readPage } from './read-page.ts'
