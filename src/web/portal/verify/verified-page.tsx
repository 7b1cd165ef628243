import { procedureOfVersion } from '#catalogue/index.ts'
import { outcomeNames } from '#dossier/index.ts'
import { findResult, type IssuedResult, readResultCode, resultCode } from '#following/index.ts'
import { dayOf, type Text } from '#kernel/index.ts'
import { unitNameOn } from '../../dossier/names-on.ts'
import { sentence } from '../../dossier/standing.ts'
import { moment } from '../../shared/formats.ts'
import type { Reference } from '../../shared/reference.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'

const words = {
  genuine: { vi: 'Kết quả có thật', en: 'The result is genuine' },
  replaced: { vi: 'Kết quả có thật, nhưng đã có bản khác thay', en: 'Genuine, but another has taken its place' },
  unknown: { vi: 'Không xác minh được', en: 'It cannot be verified' },
  unknownWhy: {
    vi: 'Hệ thống này chưa cấp kết quả nào có mã hay nội dung như vậy. Tệp chỉ sửa một dấu chấm, in ra rồi quét lại, hay chụp ảnh cũng không còn là tệp gốc. Hãy xin tệp gốc, hoặc hỏi cơ quan ghi trên giấy.',
    en: 'This system has issued no result with such a code or content. A file of which a dot was changed, that was printed and scanned, or photographed is not the original. Ask for the original, or ask the unit named on the paper.',
  },
  unit: { vi: 'Cơ quan cấp', en: 'Issued by' },
  when: { vi: 'Cấp lúc', en: 'Issued at' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  outcome: { vi: 'Kết quả', en: 'Result' },
  number: { vi: 'Số', en: 'Number' },
  later: { vi: 'Có bản khác từ', en: 'Another since' },
  code: { vi: 'Mã xác minh', en: 'Code' },
  compare: {
    vi: 'Hãy đối chiếu số và ngày ở đây với số và ngày trên giấy bạn đang cầm.',
    en: 'Compare number and day here with those on the paper in your hands.',
  },
  another: { vi: 'Xác minh kết quả khác', en: 'Verify another' },
} satisfies Record<string, Text>

/** What anybody may know of the result with this code or hash. */
export async function answerVerified(visit: Visit): Promise<Response> {
  const code = readResultCode(visit.param('hash'))
  const result = code === undefined ? undefined : await findResult(visit.deps.db, code)
  const { say, paths } = visit
  const title = result === undefined ? words.unknown : result.replacedAt === null ? words.genuine : words.replaced
  const tone = result === undefined ? 'late' : result.replacedAt === null ? 'good' : 'soon'
  const main = (
    <article>
      <div class={`stand stand--${tone}`}>
        <h1>{say(title)}</h1>
        {result === undefined ? (
          <p>{say(words.unknownWhy)}</p>
        ) : (
          <Facts visit={visit} result={result} reference={await visit.reference()} />
        )}
      </div>
      <p>
        <a class="way" href={paths.verify()}>
          {say(words.another)}
        </a>
      </p>
    </article>
  )
  const page = { title: say(title), section: 'dossiers', main }
  return answerPortal(visit, page, { status: result === undefined ? 404 : 200, cache: 'no-store' })
}

interface FactsProps {
  readonly visit: Visit
  readonly result: IssuedResult
  readonly reference: Reference
}

function Facts({ visit, result, reference }: FactsProps) {
  const { say, language } = visit
  const { unitId, issuedAt, procedureVersionId, outcome, number, replacedAt, hash } = result
  const facts: readonly (readonly [Text, string | undefined])[] = [
    [words.unit, unitNameOn(reference.organisation, unitId, dayOf(issuedAt))],
    [words.number, number ?? undefined],
    [words.when, moment(language, issuedAt)],
    [words.procedure, procedureOfVersion(reference.catalogue, procedureVersionId)?.name],
    [words.outcome, say(sentence(outcomeNames[outcome]))],
    [words.later, replacedAt === null ? undefined : moment(language, replacedAt)],
    [words.code, resultCode(hash)],
  ]
  return (
    <>
      <ul class="facts">
        {facts.map(([name, value]) =>
          value === undefined ? null : (
            <li>
              <span>{say(name)}</span> <b {...(language === 'en' && { lang: 'vi' })}>{value}</b>
            </li>
          ),
        )}
      </ul>
      <p>{say(words.compare)}</p>
    </>
  )
}
