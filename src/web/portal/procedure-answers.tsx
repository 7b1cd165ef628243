import type { Conditions, Paper } from '#catalogue/index.ts'
import { limitInWords } from '#deadline/index.ts'
import type { Text } from '#kernel/index.ts'
import type { Visit } from '../shared/visit.ts'
import type { ShownProcedure } from './procedure-page.tsx'
import {
  amountOf,
  audienceWords,
  conditionsUnchecked,
  conditionsUnknown,
  feeAmount,
  feesUnchecked,
  feesUnknown,
  limitUnchecked,
  noConditions,
  noPromise,
  papersUnknown,
  timesInWords,
} from './procedure-words.ts'

const words = {
  can: { vi: 'Tôi có làm được không?', en: 'Can I do this?' },
  by: { vi: 'Theo', en: 'By' },
  bring: { vi: 'Cần mang những gì?', en: 'What must I bring?' },
  cost: { vi: 'Mất bao nhiêu tiền?', en: 'What does it cost?' },
  long: { vi: 'Bao lâu thì xong?', en: 'How long does it take?' },
  ifAny: { vi: 'Chỉ khi trường hợp của bạn cần:', en: 'Only where your case needs it:' },
  limit: { vi: 'Thời hạn:', en: 'Time limit:' },
  from: { vi: 'tính từ khi nhận đủ giấy tờ', en: 'from when all papers are in' },
  lately: { vi: 'Thực tế gần đây', en: 'What it took lately' },
  uncounted: {
    vi: 'Chưa tính được vì lịch làm việc chưa đủ.',
    en: 'Cannot be counted: the working calendar is incomplete.',
  },
} satisfies Record<string, Text>

interface Part {
  readonly visit: Visit
  readonly shown: ShownProcedure
}

export function CanI({ visit, shown }: Part) {
  const { say } = visit
  return (
    <section aria-labelledby="ai">
      <h2 id="ai">{say(words.can)}</h2>
      <p>{say(audienceWords(shown.reference.signposts.audiences.get(shown.procedure.id)))}</p>
      <ConditionList visit={visit} conditions={shown.conditions} />
    </section>
  )
}

function ConditionList({ visit, conditions }: { visit: Visit; conditions: Conditions | undefined }) {
  const { say } = visit
  if (conditions === undefined) return <p class="quiet">{say(conditionsUnknown)}</p>
  const { items, legalBasis } = conditions
  return (
    <>
      {items.length === 0 ? (
        <p>{say(noConditions)}</p>
      ) : (
        <ul class="points" lang="vi">
          {items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )}
      {legalBasis === null ? (
        <p class="quiet">{say(conditionsUnchecked)}</p>
      ) : (
        <p class="quiet">
          {say(words.by)} <span lang="vi">{legalBasis}</span>.
        </p>
      )}
    </>
  )
}

export function BringAndPay({ visit, shown }: Part) {
  const { say } = visit
  const { papers, fees } = shown.procedure
  const optional = papers.filter(({ isRequired }) => !isRequired)
  return (
    <>
      <section aria-labelledby="giay-to">
        <h2 id="giay-to">{say(words.bring)}</h2>
        {papers.length === 0 && <p>{say(papersUnknown)}</p>}
        <Papers visit={visit} papers={papers.filter(({ isRequired }) => isRequired)} />
        {optional.length > 0 && <p>{say(words.ifAny)}</p>}
        <Papers visit={visit} papers={optional} />
      </section>
      <section aria-labelledby="tien">
        <h2 id="tien">{say(words.cost)}</h2>
        {fees.length === 0 ? (
          <p>{say(feesUnknown)}</p>
        ) : (
          <>
            <ul class="facts sums">
              {fees.map((fee) => (
                <li>
                  <span lang="vi">{fee.name}</span> <b>{say(feeAmount(fee))}</b>
                </li>
              ))}
            </ul>
            <p class="quiet">{say(feesUnchecked)}</p>
          </>
        )}
      </section>
    </>
  )
}

function Papers({ visit, papers }: { visit: Visit; papers: readonly Paper[] }) {
  if (papers.length === 0) return null
  return (
    <ul class="facts">
      {papers.map((paper) => (
        <li>
          <span lang="vi">{paper.name}</span> <b>{visit.say(amountOf(paper))}</b>
        </li>
      ))}
    </ul>
  )
}

export function HowLong({ visit, shown }: Part) {
  const { say } = visit
  const { limit, legalBasis } = shown.procedure
  return (
    <section aria-labelledby="bao-lau">
      <h2 id="bao-lau">{say(words.long)}</h2>
      <p>
        {say(words.limit)} <b class="big">{say(limitInWords(limit))}</b>, {say(words.from)}.
      </p>
      {legalBasis === null && <p class="quiet">{say(limitUnchecked)}</p>}
      <h3>{say(words.lately)}</h3>
      {shown.times === undefined ? <p>{say(words.uncounted)}</p> : <p>{say(timesInWords(shown.times))}</p>}
      {shown.times?.days && <p class="quiet">{say(noPromise)}</p>}
    </section>
  )
}
