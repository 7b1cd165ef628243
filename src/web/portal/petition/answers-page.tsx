import { listPublished, type PublishedAnswer } from '#feedback/index.ts'
import { dayOf, formatDay, type Text } from '#kernel/index.ts'
import { unitNameOn } from '../../dossier/names-on.ts'
import { pageQuery, readPage } from '../../shared/page-number.ts'
import { Pages } from '../../shared/pages.tsx'
import type { Reference } from '../../shared/reference.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'

const perPage = 20

const words = {
  title: { vi: 'Câu trả lời đã công khai', en: 'Published answers' },
  back: { vi: 'Phản ánh, kiến nghị', en: 'Complain or suggest' },
  none: {
    vi: 'Chưa có câu trả lời nào được công khai. Khi cơ quan trả lời một phản ánh, kiến nghị, nội dung không có thông tin cá nhân sẽ hiện ở đây.',
    en: 'No answer has been published yet. When an office answers, question and answer stand here, without anything personal.',
  },
} satisfies Record<string, Text>

/** What was asked and answered, the newest first. */
export async function answerPublished(visit: Visit): Promise<Response> {
  const { say, paths, deps } = visit
  const page = readPage(visit.query.get('trang'))
  const { answers, total } = await listPublished(deps.db, { page, perPage })
  const reference = await visit.reference()
  const main = (
    <>
      <p class="back">
        <a href={paths.petitions()}>{say(words.back)}</a>
      </p>
      <h1>{say(words.title)}</h1>
      {total === 0 && <p class="lead">{say(words.none)}</p>}
      {answers.map((answer) => (
        <Answer answer={answer} reference={reference} />
      ))}
      <Pages
        visit={visit}
        page={page}
        pages={Math.ceil(total / perPage)}
        href={(number) => paths.petitionAnswers(pageQuery(number))}
      />
    </>
  )
  return answerPortal(visit, { title: say(words.title), section: 'petitions', main })
}

function Answer({ answer, reference }: { answer: PublishedAnswer; reference: Reference }) {
  const day = dayOf(answer.at)
  return (
    <section class="published" lang="vi">
      <p class="quiet">
        {formatDay(day)} · {unitNameOn(reference.organisation, answer.unitId, day)}
      </p>
      <p class="said">
        <b>{answer.question}</b>
      </p>
      <p class="said">{answer.answer}</p>
    </section>
  )
}
