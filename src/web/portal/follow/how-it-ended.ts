import type { Delivery, DossierState, Outcome } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { moment } from '../../shared/formats.ts'
import type { Followed, Stand } from './where-it-stands.ts'

/** How a dossier that has ended stands: what came of it, when, and where its owner gets it. */
export function ended({ state, unit }: Pick<Followed, 'state' | 'unit'>): Stand {
  const { outcome, finishedAt, dueAt, isStopped, handedOverAt } = state
  const isLate = dueAt !== null && finishedAt !== null && finishedAt > dueAt
  const where = isStopped ? stopped : outcomes[outcome ?? 'returned']
  const at = finishedAt ?? state.lastAt
  const when = [
    { vi: `Xong lúc ${moment('vi', at)}`, en: `Done at ${moment('en', at)}` },
    isLate ? { vi: 'trễ hẹn', en: 'late' } : { vi: 'đúng hẹn', en: 'on time' },
  ]
  const over =
    handedOverAt === null
      ? []
      : [
          {
            vi: `Đã trả cho người nhận lúc ${moment('vi', handedOverAt)}.`,
            en: `Handed over at ${moment('en', handedOverAt)}.`,
          },
        ]
  return { tone: isLate ? 'late' : 'good', where, when, next: [...over, ...whatToDo(state, unit)] }
}

const outcomes: Readonly<Record<Outcome, Text>> = {
  issued: { vi: 'Đã có kết quả', en: 'The result is ready' },
  refused: { vi: 'Cơ quan từ chối giải quyết', en: 'The unit has refused it' },
  returned: { vi: 'Cơ quan trả lại hồ sơ', en: 'The unit has returned the dossier' },
  withdrawn: { vi: 'Hồ sơ đã được rút theo đề nghị', en: 'It was withdrawn as asked for' },
}
const stopped: Text = { vi: 'Cơ quan đã dừng giải quyết hồ sơ', en: 'The unit has stopped it' }

function whatToDo(state: DossierState, unit: string): readonly Text[] {
  const { outcome, awaitsHandOver, reception } = state
  const waits = awaitsHandOver ? [deliveries(unit)[reception?.delivery ?? 'counter']] : []
  if (outcome === 'issued') return waits
  const again = {
    vi: 'Lý do ở mục “Diễn biến”. Chưa rõ, hãy hỏi bộ phận một cửa; không đồng ý, bạn có quyền khiếu nại.',
    en: 'The reason stands under “What happened”. If it is unclear, ask at the one-stop desk; you may object to it.',
  }
  return outcome === 'withdrawn' ? [] : [...waits, again]
}

function deliveries(unit: string): Readonly<Record<Delivery, Text>> {
  return {
    counter: {
      vi: `Hãy mang giấy hẹn và giấy tờ tùy thân đến bộ phận một cửa của ${unit} để nhận.`,
      en: `Take the receipt and an identity paper to the one-stop desk of ${unit} to receive it.`,
    },
    post: {
      vi: 'Bưu điện sẽ mang đến địa chỉ bạn đã đăng ký.',
      en: 'The post will bring it to the address that you gave.',
    },
    electronic: {
      vi: 'Bạn nhận bản điện tử: tải về ở mục “Kết quả” bên dưới.',
      en: 'You receive it electronically: download it below under “Result”.',
    },
  }
}
