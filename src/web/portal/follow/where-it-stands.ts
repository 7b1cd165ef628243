import { type Process, stepOf } from '#catalogue/index.ts'
import { timeLeftInWords, type WorkingCalendar } from '#deadline/index.ts'
import { type DossierState, stepCodeOf } from '#dossier/index.ts'
import { postNames } from '#identity/index.ts'
import { formatDay, type Instant, type Text } from '#kernel/index.ts'
import { appointment, moment } from '../../shared/formats.ts'
import { ended } from './how-it-ended.ts'

/** What the first line of a followed dossier is made from. */
export interface Followed {
  readonly state: DossierState
  readonly process: Process
  /** What the unit that answers for it is called. */
  readonly unit: string
  /** Who holds it; undefined while nobody has taken it. */
  readonly officer: string | undefined
  readonly calendar: WorkingCalendar
  /** From when it is due soon. */
  readonly dueSoonAt: Instant | null
}

/** How a dossier stands, for the person whose it is: colour, who has it, when it is due, and what to expect or do. */
export interface Stand {
  readonly tone: 'good' | 'soon' | 'late' | 'halt'
  readonly where: Text
  /** Empty where there is no time to wait for. */
  readonly when: readonly Text[]
  readonly next: readonly Text[]
}

export function whereItStands(followed: Followed, now: Instant): Stand {
  const { state } = followed
  if (state.phase === 'finished') return ended(followed)
  return state.phase === 'suspended' ? halted(followed) : running(followed, now)
}

function running(followed: Followed, now: Instant): Stand {
  const { state, calendar, dueSoonAt } = followed
  const { dueAt } = state
  if (dueAt === null) throw new Error(`dossier ${state.code} runs and has no due instant`)
  const left = timeLeftInWords(calendar, now, dueAt)
  const due = { vi: `Hẹn trả ${appointment('vi', dueAt)}`, en: `Due ${appointment('en', dueAt)}` }
  const when = [due, { vi: lower(left.vi), en: lower(left.en) }]
  const where = held(followed)
  if (now > dueAt) return { tone: 'late', where, when, next: late(followed) }
  const isSoon = dueSoonAt !== null && dueSoonAt <= now
  return { tone: isSoon ? 'soon' : 'good', where, when, next: [nothingToDo] }
}

const nothingToDo: Text = {
  vi: 'Lúc này bạn không phải làm gì.',
  en: 'There is nothing you have to do now.',
}

/** Who has it: unit and step, and the officer with the post in which they work. */
function held({ state, process, unit, officer }: Followed): Text {
  const step = stepOf(process, stepCodeOf(state, process))
  const at =
    step === undefined ? { vi: '', en: '' } : { vi: `, bước “${step.name.vi}”`, en: `, step “${step.name.en}”` }
  const post = step === undefined ? { vi: 'cán bộ', en: 'an officer' } : lowerText(postNames[step.post])
  const by =
    officer === undefined
      ? { vi: `. Đang chờ ${post.vi} nhận làm.`, en: `. It waits for a ${post.en} to take it.` }
      : { vi: `. Người đang làm: ${officer}, ${post.vi}.`, en: `. In charge: ${officer}, ${post.en}.` }
  return { vi: `Hồ sơ đang ở ${unit}${at.vi}${by.vi}`, en: `It is with ${unit}${at.en}${by.en}` }
}

/** That it is late, whether the unit has said sorry, and what can be done. */
function late({ state: { promisedAt }, unit }: Followed): readonly Text[] {
  const apology =
    promisedAt === null
      ? {
          vi: 'Hồ sơ đã quá hẹn và cơ quan chưa gửi văn bản xin lỗi. Theo quy định, cơ quan phải xin lỗi bằng văn bản, nêu lý do và ngày hẹn mới.',
          en: 'It is late and the unit has not apologised yet. It must do so in writing, with the reason and a new day.',
        }
      : {
          vi: `Cơ quan đã xin lỗi vì chậm và hẹn lại ${appointment('vi', promisedAt)}. Xem văn bản ở mục “Phiếu, văn bản” bên dưới.`,
          en: `The unit has apologised and promises it for ${appointment('en', promisedAt)}. The letter is among the slips below.`,
        }
  return [
    apology,
    {
      vi: `Bạn có thể mang giấy hẹn đến hỏi bộ phận một cửa của ${unit}, hoặc gửi phản ánh, kiến nghị.`,
      en: `You can take the receipt to the one-stop desk of ${unit} and ask, or send a complaint.`,
    },
  ]
}

function halted(followed: Followed): Stand {
  const { state, unit } = followed
  const present = state.suspensions.at(-1)
  const from = state.suspendedAt ?? state.lastAt
  const ground = present?.ground ?? 'statutory'
  const when = [
    {
      vi: `Thời hạn dừng lại từ ${moment('vi', from)}`,
      en: `The time limit has been paused since ${moment('en', from)}`,
    },
  ]
  const where = { vi: `${halts[ground].vi} (${unit})`, en: `${halts[ground].en} (${unit})` }
  const by = present?.supplyBy ?? null
  const until = by === null ? [] : [{ vi: `Trước hết ngày ${formatDay(by)}`, en: `By the end of ${formatDay(by)}` }]
  return { tone: 'halt', where, when: [...until, ...when], next: [whatThen[ground]] }
}

const halts = {
  supplement: { vi: 'Cơ quan đang chờ bạn bổ sung giấy tờ', en: 'The unit is waiting for papers from you' },
  'financial-duty': { vi: 'Cơ quan đang chờ bạn nộp thuế, phí', en: 'The unit waits for a tax or fee to be paid' },
  statutory: { vi: 'Hồ sơ đang tạm dừng theo quy định của luật', en: 'Your dossier is paused as the law provides' },
} satisfies Record<string, Text>

const whatThen = {
  supplement: {
    vi: 'Khi cơ quan nhận đủ giấy tờ, thời hạn được tính tiếp và trang này cho biết ngày hẹn mới.',
    en: 'Once the unit has all the papers, the time limit runs on and this page shows the new day.',
  },
  'financial-duty': {
    vi: 'Hãy nộp theo thông báo đã gửi bạn. Nộp xong, thời hạn được tính tiếp.',
    en: 'Pay as the notice sent to you says. Then the time limit runs on.',
  },
  statutory: {
    vi: 'Lúc này bạn không phải làm gì. Khi hồ sơ được làm tiếp, trang này cho biết ngày hẹn mới.',
    en: 'There is nothing you have to do now. When it goes on, this page tells the new day.',
  },
} satisfies Record<string, Text>

function lowerText({ vi, en }: Text): Text {
  return { vi: lower(vi), en: lower(en) }
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
