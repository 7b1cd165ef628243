import type { Paper } from '#catalogue/index.ts'
import { addDays, findPlainDate, formatDay, isBlank, type PlainDate, quote, tidy } from '#kernel/index.ts'
import { countFaults, placeKey } from './check-papers.ts'
import { wordsFaults } from './check-words.ts'
import { type Checked, type FieldFault, fault } from './field-fault.ts'
import type { SupplementItem, SupplementRequest } from './filing.ts'
import { findCount } from './find-count.ts'
import { greatestCount, type PaperLack } from './missing-papers.ts'

/** A line of form 02 as typed. Of a paper in the procedure's list only the amounts and what is wrong are read. */
export interface ItemTyped {
  /** Place in the procedure's list, from 1; 0 for a paper outside it. */
  readonly number: number
  readonly name: string
  readonly originals: string
  readonly copies: string
  /** What is wrong with it, and what is to be done. */
  readonly why: string
  /** The text of law that asks for a paper outside the list. */
  readonly legalGround: string
}

/** A request for supplements as typed. What the list lacks is in it whether it was typed or not. */
export interface RequestTyped {
  readonly items: readonly ItemTyped[]
  readonly reason: string
  /** The last day on which it can be supplied, as day/month/year or YYYY-MM-DD. */
  readonly supplyBy: string
}

export interface RequestContext {
  readonly list: readonly Paper[]
  /** Everything of the list that is not there. */
  readonly lacking: readonly PaperLack[]
  /** Requests that were made before. */
  readonly earlier: readonly SupplementRequest[]
  readonly today: PlainDate
}

export type RequestChecked = Pick<SupplementRequest, 'items' | 'reason' | 'supplyBy'>

/**
 * Form 02 in one go: everything that the list lacks, and what else the officer asks for. After an earlier request nothing new may
 * be asked for, only what was asked and came wrong. Pure.
 */
export function checkRequest(typed: RequestTyped, context: RequestContext): Checked<RequestChecked> {
  const supplyBy = findPlainDate(tidy(typed.supplyBy))
  const others = typed.items.filter(({ number }) => !context.lacking.some((lack) => lack.number === number))
  const items = [
    ...context.lacking.map((lack) => withTyped(lack, typed.items)),
    ...others.map((item) => itemOf(item, context.list)),
  ]
  const errors = [
    ...typed.items.flatMap((item) => itemFaults(item, typed.items, context)),
    ...(items.length === 0 ? [nothingMissing] : []),
    ...wordsFaults(typed.reason, { field: 'reason', what: { vi: 'lý do yêu cầu bổ sung', en: 'the reason' } }),
    ...dayFaults(typed.supplyBy, supplyBy, context.today),
  ]
  if (errors.length > 0 || supplyBy === undefined) return { errors, warnings: [] }
  return { errors, warnings: [], value: { items, reason: tidy(typed.reason), supplyBy } }
}

/** A lack in the officer's words, where there are some; never less than what is lacking. */
function withTyped({ number, name, originals, copies, why }: PaperLack, typed: readonly ItemTyped[]): SupplementItem {
  const item = typed.find((each) => each.number === number)
  const atLeast = (lacking: number, text = '') => Math.max(lacking, findCount(text, greatestCount) ?? 0)
  return {
    name,
    originals: atLeast(originals, item?.originals),
    copies: atLeast(copies, item?.copies),
    why: item === undefined || isBlank(item.why) ? why : tidy(item.why),
  }
}

function itemOf(
  { number, name, originals, copies, why, legalGround }: ItemTyped,
  list: readonly Paper[],
): SupplementItem {
  return {
    name: list[number - 1]?.name ?? tidy(name),
    originals: findCount(originals, greatestCount) ?? 0,
    copies: findCount(copies, greatestCount) ?? 0,
    why: tidy(why),
    ...(isBlank(legalGround) ? {} : { legalGround: tidy(legalGround) }),
  }
}

function itemFaults(item: ItemTyped, items: readonly ItemTyped[], context: RequestContext): readonly FieldFault[] {
  const key = `items.${placeKey(items, item)}`
  const counts = countFaults(key, item)
  if (context.lacking.some(({ number }) => number === item.number)) return counts
  return [...counts, ...placeFaults(key, item, { items, context }), ...askedBefore(key, item, context)]
}

function placeFaults(
  key: string,
  item: ItemTyped,
  { items, context }: { readonly items: readonly ItemTyped[]; readonly context: RequestContext },
): readonly FieldFault[] {
  const why = { vi: 'giấy tờ này sai, thiếu gì và phải làm gì', en: 'what is wrong with it and what is to be done' }
  const words = wordsFaults(item.why, { field: `${key}.why`, what: why, longest: 500 })
  if (item.number === 0)
    return [
      ...wordsFaults(item.name, { field: `${key}.name`, what: { vi: 'tên giấy tờ', en: 'its name' }, longest: 500 }),
      ...words,
      ...wordsFaults(item.legalGround, {
        field: `${key}.legalGround`,
        what: {
          vi: 'căn cứ pháp luật: giấy này không có trong thành phần hồ sơ',
          en: 'its ground in law: it is not in the list',
        },
        longest: 500,
      }),
    ]
  const isListed = context.list[item.number - 1] !== undefined
  const isFirst = items.find(({ number }) => number === item.number) === item
  return isListed && isFirst ? words : [fault(`${key}.name`, wrongPlace.vi, wrongPlace.en)]
}

const wrongPlace = {
  vi: 'Giấy tờ này không có trong danh sách, hoặc được ghi hai lần. Hãy tải lại danh sách giấy tờ.',
  en: 'This paper is not in the list, or is given twice. Load the list again.',
}

/** Guidance is complete in one go: what was not asked for the first time is not asked for the second time. */
function askedBefore(key: string, item: ItemTyped, { earlier, list }: RequestContext): readonly FieldFault[] {
  const [first] = earlier
  const { name } = itemOf(item, list)
  if (first === undefined || earlier.some(({ items }) => items.some((asked) => asked.name === name))) return []
  return [
    fault(
      `${key}.name`,
      `Lần yêu cầu trước không nêu ${quote(name)}. Chỉ được yêu cầu bổ sung một lần, đầy đủ: lần sau chỉ nêu lại giấy đã yêu cầu mà nộp chưa đúng.`,
      `${quote(name)} was not in the earlier request. Supplements are asked for once, in full: again only for what was asked for and came wrong.`,
    ),
  ]
}

const nothingMissing = fault(
  'items',
  'Không thiếu giấy tờ nào. Hãy tiếp nhận hồ sơ, hoặc ghi rõ giấy tờ nào chưa đúng.',
  'Nothing is missing. Accept the filing, or say which paper is not right.',
)

const longestWait = 366

function dayFaults(typed: string, day: PlainDate | undefined, today: PlainDate): readonly FieldFault[] {
  if (day !== undefined && day >= today && day <= addDays(today, longestWait)) return []
  return [
    fault(
      'supplyBy',
      `${quote(typed)} không phải ngày nộp bổ sung. Hãy nhập ngày/tháng/năm, từ ${formatDay(today)} trở đi, trong vòng một năm.`,
      `${quote(typed)} is no day to supply by. Enter day/month/year, from ${formatDay(today)} on and within a year.`,
    ),
  ]
}
