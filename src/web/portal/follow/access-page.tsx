import { type Access, accessesOf } from '#following/index.ts'
import { postNames } from '#identity/index.ts'
import { dayOf, formatDay, type Text } from '#kernel/index.ts'
import { unitNameOn } from '../../dossier/names-on.ts'
import { auditEvents } from '../../shared/audit-events.ts'
import { shortMoment } from '../../shared/formats.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { DossierHead } from './dossier-head.tsx'
import { type FollowedDossier, withFollowed } from './open-followed.ts'

const words = {
  title: { vi: 'Ai đã xem hồ sơ của tôi', en: 'Who has looked at my dossier' },
  lead: {
    vi: 'Mỗi lần mở hồ sơ đều được ghi lại, không ai xóa được. Trang này cho biết cơ quan và chức danh. Thấy lạ, hãy gửi phản ánh: thanh tra tra được là ai.',
    en: 'Every opening is recorded, and nobody can delete that. This page tells unit and post. If something looks odd, complain: an auditor can find out who it was.',
  },
  you: { vi: 'Bạn', en: 'You' },
  holder: { vi: 'Người có mã bí mật trên giấy hẹn', en: 'Somebody with the secret of the receipt' },
  filer: { vi: 'Tài khoản người dân khác có quyền xem', en: 'Another citizen’s account that may see it' },
  nobody: { vi: 'Chưa ai mở hồ sơ này trên hệ thống.', en: 'Nobody has opened this dossier yet.' },
} satisfies Record<string, Text>

/** Everybody who opened the dossier, day by day, newest first. */
export function answerAccesses(visit: Visit): Promise<Response> {
  return withFollowed(visit, {
    audit: 'follow.accesses-viewed',
    answer: async (dossier) => {
      const { say } = visit
      const accesses = await accessesOf(visit.deps.db, dossier.state.code)
      const main = (
        <article>
          <DossierHead visit={visit} dossier={dossier} title={say(words.title)} />
          <p>{say(accesses.length === 0 ? words.nobody : words.lead)}</p>
          <ol class="story">
            {linesOf(visit, dossier, accesses).map(({ who, what, when }) => (
              <li>
                <b>{who}</b>
                <small>{when}</small>
                <span>{what}</span>
              </li>
            ))}
          </ol>
        </article>
      )
      return answerPortal(visit, { title: `${say(words.title)} - ${dossier.state.code}`, section: 'dossiers', main })
    },
  })
}

interface Line {
  readonly who: string
  readonly what: string
  readonly when: string
}

/** One line for each who on each day, with all that they did: an officer at work opens a page many times. */
function linesOf(visit: Visit, dossier: FollowedDossier, accesses: readonly Access[]): readonly Line[] {
  const groups = new Map<string, { readonly who: string; readonly all: Access[] }>()
  for (const access of accesses) {
    const who = whoIn(visit, dossier, access)
    const key = `${dayOf(access.at)} ${who}`
    groups.set(key, { who, all: [...(groups.get(key)?.all ?? []), access] })
  }
  return [...groups.values()].map(({ who, all }) => ({
    who,
    what: [...new Set(all.map(({ event }) => visit.say(whatWas(event))))].join(' · '),
    when: whenIn(visit, all),
  }))
}

function whoIn(visit: Visit, dossier: FollowedDossier, { post, unitId, citizen, at }: Access): string {
  const { say } = visit
  if (post === null && citizen === null) return say(words.holder)
  if (post === null) return say(citizen === dossier.follower.account ? words.you : words.filer)
  const unit = unitId === null ? '' : `, ${unitNameOn(dossier.reference.organisation, unitId, dayOf(at))}`
  return `${say(postNames[post])}${unit}`
}

function whenIn({ say }: Visit, all: readonly Access[]): string {
  const [last, first] = [all[0], all.at(-1)]
  if (last === undefined || first === undefined) return ''
  if (all.length === 1) return shortMoment(last.at)
  const times = `${all.length} ${say({ vi: 'lần', en: 'times' })}`
  return `${formatDay(dayOf(last.at))}, ${times}, ${say({ vi: 'lần cuối', en: 'last' })} ${shortMoment(last.at).split(' ')[1]}`
}

const seen: Text = { vi: 'mở xem hồ sơ', en: 'opened it' }

/** What was done, in everyday words where those of the log are an auditor's. */
function whatWas(event: string): Text {
  if (event === 'dossier.viewed' || event === 'follow.viewed' || event === 'follow.accesses-viewed') return seen
  const known = Object.entries(auditEvents).find(([name]) => name === event)?.[1] ?? seen
  return { vi: lower(known.vi), en: lower(known.en) }
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
