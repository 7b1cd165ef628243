import type { Text } from '#kernel/index.ts'
import { shortMoment } from '../../../shared/formats.ts'
import type { Visit } from '../../../shared/visit.ts'
import type { CitizenVisit } from '../../citizen-visit.ts'
import { answerPortal } from '../../portal-page.tsx'
import { shortName } from '../../short-name.ts'
import { type MyThing, myThings, type Pile } from './my-things.ts'

const words = {
  title: { vi: 'Hồ sơ của tôi', en: 'My dossiers' },
  nothing: {
    vi: 'Bạn chưa nộp hồ sơ nào bằng tài khoản này.',
    en: 'You have not filed anything with this account yet.',
  },
  begin: { vi: 'Tìm thủ tục để nộp', en: 'Find a procedure to file' },
  byCode: {
    vi: 'Hồ sơ nộp tại quầy? Tra bằng mã trên giấy hẹn',
    en: 'Filed at the counter? Look it up by the code on the receipt',
  },
  saved: { vi: 'Lưu lúc', en: 'Saved' },
  unnamed: { vi: 'Chưa chọn thủ tục', en: 'No procedure chosen yet' },
  goOn: { vi: 'Làm tiếp', en: 'Go on' },
  remove: { vi: 'Xóa bản nháp', en: 'Delete the draft' },
} satisfies Record<string, Text>

const piles: readonly (readonly [Pile, Text])[] = [
  ['needs-me', { vi: 'Đang chờ bạn', en: 'Waiting for you' }],
  ['draft', { vi: 'Đang làm dở', en: 'Not sent yet' }],
  ['with-office', { vi: 'Cơ quan đang làm', en: 'With the office' }],
  ['over', { vi: 'Đã xong', en: 'Finished' }],
]

/** What a citizen has filed or is filing: what waits for them first, then newest first. */
export async function answerMyDossiers(visit: CitizenVisit): Promise<Response> {
  const { say } = visit
  const things = await myThings(visit)
  visit.note({ details: { count: things.length, codes: things.flatMap(({ subject }) => subject ?? []).join(' ') } })
  const main = (
    <>
      <h1>{say(words.title)}</h1>
      {things.length === 0 && <Nothing visit={visit} />}
      {piles.map(([pile, name]) => (
        <PileOf visit={visit} id={pile} name={name} things={things.filter((thing) => thing.pile === pile)} />
      ))}
      <p>
        <a class="way" href={visit.paths.dossierSearch()}>
          {say(words.byCode)}
        </a>
      </p>
    </>
  )
  return answerPortal(visit, { title: say(words.title), section: 'mine', main })
}

function Nothing({ visit }: { readonly visit: Visit }) {
  return (
    <>
      <p>{visit.say(words.nothing)}</p>
      <p>
        <a class="button" href={visit.paths.procedures()}>
          {visit.say(words.begin)}
        </a>
      </p>
    </>
  )
}

interface PileProps {
  readonly visit: Visit
  readonly id: Pile
  readonly name: Text
  readonly things: readonly MyThing[]
}

function PileOf({ visit, id, name, things }: PileProps) {
  if (things.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{visit.say(name)}</h2>
      <ul class="mine">
        {things.map((thing) =>
          thing.draft ? <Draft {...{ visit, thing }} id={thing.draft} /> : <Thing {...{ visit, thing }} />,
        )}
      </ul>
    </section>
  )
}

interface ThingProps {
  readonly visit: Visit
  readonly thing: MyThing
}

function Thing({ visit, thing: { name, subject = '', tone, lines } }: ThingProps) {
  return (
    <li class={`mine--${tone}`}>
      <a href={visit.paths.dossier(subject)} lang="vi">
        {shortName(name)}
      </a>
      {lines.map((line) => (
        <span>{visit.say(line)}</span>
      ))}
      <small>{subject}</small>
    </li>
  )
}

function Draft({ visit, thing: { name, at }, id }: ThingProps & { readonly id: string }) {
  const { say, paths } = visit
  return (
    <li class="mine--halt">
      <a href={paths.apply.tasks(id)} {...(name === '' ? {} : { lang: 'vi' })}>
        {name === '' ? say(words.unnamed) : shortName(name)}
      </a>
      <span>
        {say(words.saved)} {shortMoment(at)}
      </span>
      <span class="mine__ways">
        <a href={paths.apply.next(id)}>{say(words.goOn)}</a> <a href={paths.apply.remove(id)}>{say(words.remove)}</a>
      </span>
    </li>
  )
}
