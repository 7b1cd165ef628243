import { proceduresOn, processOf } from '#catalogue/index.ts'
import type { Text } from '#kernel/index.ts'
import type { Visit } from '../shared/visit.ts'
import type { ShownProcedure } from './procedure-page.tsx'
import { shortName } from './short-name.ts'

const words = {
  steps: { vi: 'Các bước', en: 'The steps' },
  first: {
    vi: 'Bạn nộp giấy tờ. Cán bộ kiểm tra rồi đưa giấy hẹn, có mã hồ sơ và ngày trả kết quả.',
    en: 'You hand in the papers. The officer checks them and gives you a receipt with the code and the date of the result.',
  },
  firstOnline: {
    vi: 'Bạn nộp giấy tờ, trên mạng hoặc tại quầy. Cán bộ kiểm tra rồi gửi hoặc đưa giấy hẹn, có mã hồ sơ và ngày trả kết quả.',
    en: 'You hand in the papers, online or at the counter. The officer checks them and sends or gives you a receipt with the code and the date of the result.',
  },
  inside: { vi: 'Cơ quan làm:', en: 'The office works:' },
  last: {
    vi: 'Bạn mang giấy hẹn đến nhận kết quả, hoặc nhận qua bưu điện nếu đã đăng ký; bản điện tử, nếu có, tải được ở trang theo dõi hồ sơ.',
    en: 'You bring the receipt and take the result, or get it by post if you asked for that; an electronic one, if any, is on the page of your dossier.',
  },
  missing: {
    vi: 'Thiếu giấy tờ thì cán bộ phải ghi một lần, đủ mọi thứ còn thiếu, vào phiếu đưa cho bạn.',
    en: 'If papers are missing, the officer must list all of them at once on a slip for you.',
  },
  print: { vi: 'Tải về để in', en: 'To download and print' },
  toFill: {
    vi: 'PDF để in và ghi tay, nếu nộp tại quầy hoặc qua bưu điện',
    en: 'PDF in Vietnamese, to print and fill in by hand for the counter or the post',
  },
  guide: { vi: 'Tờ hướng dẫn', en: 'The guide' },
  onePage: {
    vi: 'PDF, một trang, có mã QR về trang này',
    en: 'PDF in Vietnamese, one page, with a QR code to this page',
  },
  basis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  ofLimit: { vi: 'Thời hạn theo', en: 'The time limit is set by' },
  related: { vi: 'Việc liên quan', en: 'Related' },
} satisfies Record<string, Text>

interface Part {
  readonly visit: Visit
  readonly shown: ShownProcedure
}

export function StepsOf({ visit, shown }: Part) {
  const { say } = visit
  const { steps } = processOf(shown.reference.catalogue, shown.procedure.versionId)
  return (
    <section aria-labelledby="buoc">
      <h2 id="buoc">{say(words.steps)}</h2>
      <ol>
        <li>{say(shown.procedure.onlineService === 'none' ? words.first : words.firstOnline)}</li>
        <li>
          {say(words.inside)} {steps.map(({ name }) => say(name).toLocaleLowerCase(visit.language)).join(' → ')}.
        </li>
        <li>{say(words.last)}</li>
      </ol>
      <p class="quiet">{say(words.missing)}</p>
    </section>
  )
}

/** The form to fill in by hand, where the procedure has one, and the page as a sheet of paper. */
export function ToPrint({ visit, shown: { procedure, form } }: Part) {
  const { say, paths } = visit
  return (
    <section aria-labelledby="tai-ve" class="to-print">
      <h2 id="tai-ve">{say(words.print)}</h2>
      <ul class="results">
        {form && (
          <li>
            <a href={paths.procedureForm(procedure.code)} lang="vi">
              {form.definition.title.vi}
            </a>
            <span>{say(words.toFill)}</span>
          </li>
        )}
        <li>
          <a href={paths.procedureGuide(procedure.code)}>{say(words.guide)}</a>
          <span>{say(words.onePage)}</span>
        </li>
      </ul>
    </section>
  )
}

/** Only where the catalogue marks the text as found; an assumption is never shown as law. */
export function Basis({ visit, shown }: Part) {
  const { legalBasis } = shown.procedure
  if (legalBasis === null) return null
  return (
    <section aria-labelledby="can-cu">
      <h2 id="can-cu">{visit.say(words.basis)}</h2>
      <p>
        {visit.say(words.ofLimit)} <span lang="vi">{legalBasis}</span>.
      </p>
    </section>
  )
}

const mostRelated = 5

export function Related({ visit, shown }: Part) {
  const { procedure, reference, day } = shown
  const event = reference.signposts.lifeEvents.find(({ procedureIds }) => procedureIds.includes(procedure.id))
  const ids = event?.procedureIds.filter((id) => id !== procedure.id) ?? []
  const inForce = proceduresOn(reference.catalogue, day)
  const related = ids.flatMap((id) => inForce.find((each) => each.id === id) ?? []).slice(0, mostRelated)
  if (event === undefined || related.length === 0) return null
  return (
    <nav aria-labelledby="lien-quan">
      <h2 id="lien-quan">
        {visit.say(words.related)}: {visit.say(event.name)}
      </h2>
      <ul class="ways">
        {related.map(({ code, name }) => (
          <li>
            <a href={visit.paths.procedure(code)} lang="vi">
              {shortName(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
