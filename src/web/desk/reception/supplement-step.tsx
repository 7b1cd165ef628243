import { type ItemTyped, missingPapers, requestSupplement } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import type { Form } from '../../shared/form.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import type { Screen } from './screen.ts'
import { stepOrder } from './step-order.ts'
import { answerStep, answerStepRefused, type Step } from './step-page.tsx'
import { amounts, SupplementRow, SupplementRows } from './supplement-rows.tsx'
import { FieldNotes, TypedField } from './typed-field.tsx'

const words = {
  lacking: { vi: 'Giấy tờ còn thiếu', en: 'What is missing' },
  none: { vi: 'Theo danh mục, không thiếu giấy tờ nào.', en: 'By the list, nothing is missing.' },
  wrong: { vi: 'Giấy tờ đã nộp nhưng chưa đúng', en: 'What came but is not right' },
  wrongHint: {
    vi: 'Ghi cần sửa gì ở giấy nào thì giấy ấy vào phiếu; để trống là đúng.',
    en: 'A paper goes on the slip when it says here what is wrong; empty is right.',
  },
  more: { vi: 'Giấy tờ ngoài danh mục', en: 'Papers that are not in the list' },
  reason: { vi: 'Lý do', en: 'Reason' },
  supplyBy: { vi: 'Nộp bổ sung chậm nhất ngày', en: 'To be supplied by' },
  supplyByHint: { vi: 'ngày/tháng/năm', en: 'day/month/year' },
} satisfies Record<string, Text>

const usualReason = 'Hồ sơ chưa đủ thành phần theo quy định.'

/** Form 02, once and in full: everything that the list lacks stands in it by itself. */
export const supplementStep: Step = {
  verb: 'request-supplement',
  at: 'requestSupplement',
  title: { vi: 'Yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Ask for a supplement' },
  lead: {
    vi: 'Chỉ yêu cầu một lần, đầy đủ: lần sau không được yêu cầu thêm giấy tờ mới. Phiếu (mẫu 02) in được ngay sau đó.',
    en: 'Once, and in full: nothing new may be asked for later. The slip (form 02) can be printed at once.',
  },
  button: { vi: 'Yêu cầu bổ sung, in phiếu', en: 'Ask for it, print the slip' },
  Fields: SupplementFields,
}

export const answerSupplement = (visit: OfficerVisit): Promise<Response> => answerStep(visit, supplementStep)

export async function takeSupplement(visit: OfficerVisit): Promise<Response> {
  const { form } = visit
  const ordered = await stepOrder(visit, supplementStep)
  if (ordered instanceof Response) return ordered
  const typed = { items: itemsOf(form), reason: form.text('reason'), supplyBy: form.text('supplyBy') }
  const asked = await requestSupplement(visit.deps, { ...ordered.order, ...typed })
  if (asked.ok) return seeOther(visit.paths.filing(asked.value.id, { xong: 'yeu-cau-bo-sung' }))
  return answerStepRefused(visit, { ...supplementStep, opened: ordered.opened }, asked)
}

const mostRows = 200

/** Rows in which it says what is wrong; of what is missing anyway, the others say nothing new. */
function itemsOf({ fields, text }: Form): readonly ItemTyped[] {
  const rows = fields.flatMap(([name]) => /^items\.((?:more)?\d{1,3})\.why$/u.exec(name)?.[1] ?? [])
  return [...new Set(rows)].slice(0, mostRows).flatMap((row) => {
    const at = (field: string) => text(`items.${row}.${field}`)
    const number = row.startsWith('more') ? 0 : Number(row)
    const item = {
      name: at('name'),
      originals: at('originals'),
      copies: at('copies'),
      why: at('why'),
      legalGround: at('legalGround'),
    }
    const isAsked = number > 0 ? item.why.trim() !== '' : Object.values(item).some((value) => value.trim() !== '')
    return isAsked ? [{ number, ...item }] : []
  })
}

function SupplementFields({ screen }: { screen: Screen }) {
  const { visit, content, procedure, files } = screen
  const { say, form } = visit
  const list = procedure?.papers ?? []
  const lacking = missingPapers(
    list,
    content.papers,
    files.map(({ paper }) => paper),
  )
  const others = list.flatMap((paper, index) =>
    lacking.some(({ number }) => number === index + 1) ? [] : [{ number: index + 1, paper }],
  )
  return (
    <>
      <section class="part" id="items">
        <h2>{say(words.lacking)}</h2>
        <FieldNotes screen={screen} name="items" />
        {lacking.length === 0 && <p class="quiet">{say(words.none)}</p>}
        {lacking.length > 0 && (
          <SupplementRows screen={screen}>
            {lacking.map(({ number, name, originals, copies, why }) => (
              <SupplementRow
                screen={screen}
                row={String(number)}
                name={name}
                usual={{ ...amounts({ originals, copies }), why }}
              />
            ))}
          </SupplementRows>
        )}
      </section>
      {others.length > 0 && (
        <details class="part more" open={others.some(({ number }) => form.text(`items.${number}.why`) !== '')}>
          <summary>{say(words.wrong)}</summary>
          <p class="govuk-hint">{say(words.wrongHint)}</p>
          <SupplementRows screen={screen}>
            {others.map(({ number, paper }) => (
              <SupplementRow
                screen={screen}
                row={String(number)}
                name={paper.name}
                usual={{ ...amounts(paper), why: '' }}
              />
            ))}
          </SupplementRows>
        </details>
      )}
      <UnlistedRows screen={screen} />
      <ReasonAndDay screen={screen} />
    </>
  )
}

function UnlistedRows({ screen }: { screen: Screen }) {
  const { say, form } = screen.visit
  return (
    <details class="part more" open={form.text('items.more1.name') !== ''}>
      <summary>{say(words.more)}</summary>
      <SupplementRows screen={screen} hasGround>
        {['more1', 'more2', 'more3'].map((row) => (
          <SupplementRow screen={screen} row={row} usual={{ originals: '', copies: '', why: '' }} />
        ))}
      </SupplementRows>
    </details>
  )
}

function ReasonAndDay({ screen }: { screen: Screen }) {
  const { say, form } = screen.visit
  return (
    <section class="part fields">
      <TypedField
        screen={screen}
        name="reason"
        label={say(words.reason)}
        class="typed--address"
        value={form.text('reason') || usualReason}
      />
      <TypedField
        screen={screen}
        name="supplyBy"
        label={say(words.supplyBy)}
        placeholder={say(words.supplyByHint)}
        class="typed--until"
        inputMode="numeric"
        value={form.text('supplyBy')}
      />
    </section>
  )
}
