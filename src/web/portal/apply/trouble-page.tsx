import type { Refusal } from '#kernel/index.ts'
import type { Applicant } from './applicant.ts'
import { answerApply } from './frame.tsx'

/** What was sent could not be kept, and why; the browser's way back still has it. */
export function answerTrouble(applicant: Applicant, refusal: Refusal): Response {
  const { say } = applicant.visit
  const title = say({ vi: 'Chưa lưu được', en: 'Not saved' })
  const main = (
    <>
      <h1>{title}</h1>
      <p>{say(refusal.message)}</p>
    </>
  )
  return answerApply(applicant, { title, hasError: true, main, status: 422 })
}
