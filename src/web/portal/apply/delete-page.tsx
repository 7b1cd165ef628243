import { deleteDraft } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Applicant } from './applicant.ts'
import { ApplyForm } from './apply-form.tsx'
import { openFiling } from './draft.ts'
import { answerApply } from './frame.tsx'
import { answerTrouble } from './trouble-page.tsx'

const words = {
  title: { vi: 'Xóa bản nháp này?', en: 'Delete this draft?' },
  sentence: {
    vi: 'Mọi thứ đã ghi và ảnh đã gửi của bản nháp này sẽ mất hẳn.',
    en: 'All that was typed and every photo of this draft will be gone for good.',
  },
  remove: { vi: 'Xóa hẳn', en: 'Delete it' },
  keep: { vi: 'Không xóa, làm tiếp', en: 'Keep it, go on' },
} satisfies Record<string, Text>

export async function answerDeletion(applicant: Applicant): Promise<Response> {
  const opened = await openFiling(applicant)
  if (opened instanceof Response) return opened
  const { visit, at } = applicant
  const { filing } = opened
  if (filing.state !== 'draft') return seeOther(at.receipt(filing.id))
  const { say } = visit
  const main = (
    <>
      <h1>{say(words.title)}</h1>
      <p>{say(words.sentence)}</p>
      <ApplyForm applicant={applicant} action={at.remove(filing.id)}>
        <div class="go">
          <button type="submit" class="govuk-button">
            {say(words.remove)}
          </button>
          <a class="way" href={at.tasks(filing.id)}>
            {say(words.keep)}
          </a>
        </div>
      </ApplyForm>
    </>
  )
  return answerApply(applicant, { title: say(words.title), back: at.tasks(filing.id), main })
}

export async function takeDeletion(applicant: Applicant): Promise<Response> {
  const opened = await openFiling(applicant)
  if (opened instanceof Response) return opened
  const { filing, actor } = opened
  const { visit, at, officer } = applicant
  if (filing.state !== 'draft') return seeOther(at.receipt(filing.id))
  const deleted = await deleteDraft(visit.deps, { id: filing.id, seenVersion: filing.version, actor })
  if (!deleted.ok) return answerTrouble(applicant, deleted.refusal)
  return seeOther(officer ? visit.paths.reception({ xong: 'xoa' }) : visit.paths.procedures())
}
