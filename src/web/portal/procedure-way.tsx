import { proceduresOn, processOf } from '#catalogue/index.ts'
import type { Text } from '#kernel/index.ts'
import { unitsDuring } from '#organisation/index.ts'
import { formsOn } from '#slip/index.ts'
import type { Visit } from '../shared/visit.ts'
import type { ShownProcedure } from './procedure-page.tsx'
import { shortName } from './short-name.ts'
import { nationalAddress } from './submission-front.ts'

const words = {
  where: { vi: 'Nộp ở đâu?', en: 'Where do I file it?' },
  counter: { vi: 'Tại quầy:', en: 'At the counter:' },
  ofUnit: { vi: 'của xã, phường nơi bạn ở', en: 'of the commune or ward where you live' },
  ofPlace: { vi: 'nơi bạn ở', en: 'where you live' },
  post: { vi: 'Gửi qua bưu điện:', en: 'By post:' },
  byPost: {
    vi: 'đến đúng nơi trên, qua dịch vụ bưu chính công ích.',
    en: 'to the same place, by the public postal service.',
  },
  online: { vi: 'Trên mạng:', en: 'Online:' },
  full: {
    vi: 'trên trang này, không phải đến quầy để nộp.',
    en: 'on this site, without coming to the desk to file.',
  },
  partial: {
    vi: 'khai và gửi ảnh giấy tờ trên trang này; có giấy phải mang bản giấy đến quầy.',
    en: 'fill in the form and send photos on this site; some papers have to be brought to the desk.',
  },
  none: {
    vi: 'Thủ tục này chưa nộp qua mạng được.',
    en: 'This procedure cannot be filed online yet.',
  },
  national: { vi: 'nộp trên Cổng Dịch vụ công quốc gia', en: 'on the national public service portal' },
  followed: {
    vi: 'Hồ sơ nộp ở đó được chuyển thẳng về cơ quan giải quyết.',
    en: 'What is filed there comes straight to the office that decides.',
  },
  address: {
    vi: 'Hệ thống chưa ghi số nhà, điện thoại của từng nơi: nơi tiếp nhận là trụ sở ủy ban.',
    en: 'Street addresses and telephone numbers are not recorded yet: the desk is at the committee’s office.',
  },
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
  basis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  ofLimit: { vi: 'Thời hạn theo', en: 'The time limit is set by' },
  related: { vi: 'Việc liên quan', en: 'Related' },
} satisfies Record<string, Text>

interface Part {
  readonly visit: Visit
  readonly shown: ShownProcedure
}

function Online({ visit, shown: { procedure } }: Part) {
  const { say, deps } = visit
  const national = nationalAddress(deps, procedure.code)
  if (national !== undefined)
    return (
      <p>
        <b>{say(words.online)}</b> <a href={national}>{say(words.national)}</a>. {say(words.followed)}
      </p>
    )
  if (procedure.onlineService === 'none') return <p class="quiet">{say(words.none)}</p>
  return (
    <p>
      <b>{say(words.online)}</b> {say(words[procedure.onlineService])}
    </p>
  )
}

/** How to file today: nothing is promised that does not exist yet. */
export function Where({ visit, shown }: Part) {
  const { say } = visit
  const { procedure, reference, day } = shown
  const units = unitsDuring(reference.organisation, { from: day, to: day }).filter(({ level }) =>
    procedure.levels.includes(level),
  )
  const level = procedure.levels.at(-1) ?? 'commune'
  const count = { vi: `Cả ${units.length} nơi nhận thủ tục này`, en: `All ${units.length} places that receive it` }
  return (
    <section aria-labelledby="noi">
      <h2 id="noi">{say(words.where)}</h2>
      <p>
        <b>{say(words.counter)}</b> <span lang="vi">{formsOn(day).deskName[level]}</span>{' '}
        {say(level === 'commune' ? words.ofUnit : words.ofPlace)}.
      </p>
      <p>
        <b>{say(words.post)}</b> {say(words.byPost)}
      </p>
      <Online visit={visit} shown={shown} />
      <details>
        <summary>{say(count)}</summary>
        <ul class="units" lang="vi">
          {units.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
        <p class="quiet">{say(words.address)}</p>
      </details>
    </section>
  )
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
