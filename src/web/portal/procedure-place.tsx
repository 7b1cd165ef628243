import type { Text } from '#kernel/index.ts'
import { unitsDuring } from '#organisation/index.ts'
import { formsOn } from '#slip/index.ts'
import type { Visit } from '../shared/visit.ts'
import type { ShownProcedure } from './procedure-page.tsx'
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
