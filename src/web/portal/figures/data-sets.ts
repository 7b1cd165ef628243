import type { ReadDb } from '#db/index.ts'
import { criteria, criterionNames, gradeNames, grades, ratingFigures } from '#feedback/index.ts'
import { type Instant, isValidOn, latestVersion, type Period, type PlainDate, type Text } from '#kernel/index.ts'
import { type Measure, measures, type ReportRow } from '#reporting/index.ts'
import { unitNameOn } from '../../dossier/names-on.ts'
import { figureNames } from '../../office/headings.ts'
import type { Reference } from '../../shared/reference.ts'
import { reportOf, timesOf } from './public-figures.ts'
import { monthsTo } from './span.ts'
import { namedTimes } from './times-section.tsx'

/** A column of a data set: its name in files, what it is called and what it holds. */
export interface DataColumn {
  readonly name: string
  readonly title: Text
  readonly type: 'string' | 'integer' | 'date'
}

export type DataCell = string | number | null

/** What a data set is made from. */
export interface DataScope {
  readonly period: Period
  readonly now: Instant
  readonly reference: Reference
}

/** What everybody may fetch and use. */
export interface DataSet {
  readonly slug: string
  readonly title: Text
  readonly description: Text
  readonly columns: readonly DataColumn[]
  /** `tx`: a snapshot. */
  readonly rows: (tx: ReadDb, scope: DataScope) => Promise<readonly (readonly DataCell[])[]>
}

const code = (title: Text): DataColumn => ({ name: 'code', title, type: 'string' })
const named = (title: Text): DataColumn => ({ name: 'name', title, type: 'string' })
const integer = (name: string, title: Text): DataColumn => ({ name, title, type: 'integer' })
const period: readonly DataColumn[] = [
  { name: 'from', title: { vi: 'Từ ngày', en: 'From' }, type: 'date' },
  { name: 'to', title: { vi: 'Đến hết ngày', en: 'To the end of' }, type: 'date' },
]
const counted: readonly DataColumn[] = measures.map((measure) => integer(measure, figureNames[measure]))

function countedRow({ from, to }: Period, names: readonly string[], figures: Readonly<Record<Measure, number>>) {
  return [from, to, ...names, ...measures.map((measure) => figures[measure])]
}

const byUnit: DataSet = {
  slug: 'theo-don-vi',
  title: { vi: 'Giải quyết hồ sơ theo đơn vị', en: 'Dossiers by unit' },
  description: {
    vi: 'Mỗi dòng một đơn vị: số nhận theo cách nộp, số xong đúng hạn và trễ, số đang làm và quá hạn; như Biểu 2.',
    en: 'A row a unit: received by channel, done in time and late, open and overdue; as in form 2.',
  },
  columns: [
    ...period,
    code({ vi: 'Mã định danh cơ quan', en: 'Agency code' }),
    named({ vi: 'Đơn vị', en: 'Unit' }),
    ...counted,
  ],
  rows: async (tx, scope) => {
    const { rows } = await reportOf(tx, 'bieu2', scope.period)
    return rows.map(({ unit, measures: figures }: ReportRow) =>
      countedRow(scope.period, [unit?.agencyCode ?? '', unit?.name ?? ''], figures),
    )
  },
}

const byField: DataSet = {
  slug: 'theo-linh-vuc',
  title: { vi: 'Giải quyết hồ sơ theo lĩnh vực', en: 'Dossiers by field' },
  description: {
    vi: 'Mỗi dòng một lĩnh vực, mọi đơn vị cộng lại; các cột như theo đơn vị; như Biểu 1.',
    en: 'A row a field, all units together, with the columns of “by unit”; as in form 1.',
  },
  columns: [
    ...period,
    code({ vi: 'Mã lĩnh vực', en: 'Field code' }),
    named({ vi: 'Lĩnh vực', en: 'Field' }),
    ...counted,
  ],
  rows: async (tx, scope) => {
    const { rows } = await reportOf(tx, 'bieu1', scope.period)
    return rows.map(({ field, measures: figures }: ReportRow) =>
      countedRow(scope.period, [field?.code ?? '', field?.name ?? ''], figures),
    )
  },
}

const byMonth: DataSet = {
  slug: 'theo-thang',
  title: { vi: 'Giải quyết hồ sơ theo tháng', en: 'Dossiers by month' },
  description: {
    vi: 'Mỗi dòng một tháng của năm, mọi đơn vị cộng lại; số tồn là đến hết tháng.',
    en: 'A row a month of the year, all units together; what is open is as of the end of the month.',
  },
  columns: [...period, ...counted],
  rows: async (tx, scope) => {
    const rows: (readonly DataCell[])[] = []
    for (const month of monthsOf(scope.period))
      rows.push(countedRow(month, [], (await reportOf(tx, 'bieu2', month)).total))
    return rows
  },
}

/** The months of a period that begins with one; the last may be cut. */
function monthsOf({ from, to }: Period): readonly Period[] {
  const last = Number(to.slice(5, 7))
  return monthsTo(to, last).filter((month) => month.from >= from)
}

const times: DataSet = {
  slug: 'thoi-gian-thuc-te',
  title: { vi: 'Thời gian giải quyết thực tế', en: 'How long it really took' },
  description: {
    vi: 'Những thủ tục nhiều người làm nhất, 90 ngày gần nhất của kỳ: số ngày làm việc mà một nửa, và 9 trên 10 hồ sơ đã xong.',
    en: 'The procedures that most people filed, in the last 90 days of the period: working days within which half, and 9 of 10 dossiers were done.',
  },
  columns: [
    ...period,
    code({ vi: 'Mã thủ tục', en: 'Procedure code' }),
    named({ vi: 'Thủ tục', en: 'Procedure' }),
    integer('count', { vi: 'Số hồ sơ', en: 'Dossiers' }),
    integer('median_days', { vi: 'Một nửa xong trong (ngày làm việc)', en: 'Half within (working days)' }),
    integer('ninetieth_days', { vi: '9 trên 10 xong trong (ngày làm việc)', en: '9 of 10 within (working days)' }),
  ],
  rows: async (tx, { period: { to }, reference }) => {
    const found = await timesOf(tx, to, reference.calendars)
    return namedTimes(reference.catalogue, found).map((one) => [
      one.period.from,
      one.period.to,
      one.code,
      one.name,
      one.count,
      one.days.median,
      one.days.ninetieth,
    ])
  },
}

const shownQuarters = 4

const ratings: DataSet = {
  slug: 'danh-gia-hai-long',
  title: { vi: 'Đánh giá hài lòng theo đơn vị', en: 'Ratings by unit' },
  description: {
    vi: 'Bốn quý gần nhất đã kết thúc, theo đơn vị. Đơn vị dưới 5 đánh giá trong quý không có dòng, và có thể một đơn vị khác nữa, để không ai đoán ra người.',
    en: 'The last four quarters that have ended, by unit. A unit with fewer than 5 ratings has no row, and perhaps another one has none either, so that nobody can be guessed.',
  },
  columns: [
    { name: 'quarter', title: { vi: 'Quý, từ ngày', en: 'Quarter, from' }, type: 'date' },
    code({ vi: 'Mã định danh cơ quan', en: 'Agency code' }),
    named({ vi: 'Đơn vị', en: 'Unit' }),
    integer('count', { vi: 'Số đánh giá', en: 'Ratings' }),
    ...grades.map((grade) => integer(grade.replace('-', '_'), gradeNames[grade])),
    ...criteria.flatMap((each) => [
      integer(`${each}_good`, {
        vi: `${criterionNames[each].vi}: thấy tốt`,
        en: `${criterionNames[each].en}: found good`,
      }),
      integer(`${each}_said`, {
        vi: `${criterionNames[each].vi}: có ý kiến`,
        en: `${criterionNames[each].en}: said anything`,
      }),
    ]),
  ],
  rows: async (tx, { now, reference }) => {
    const figures = await ratingFigures(tx, now, shownQuarters)
    return figures.flatMap(({ quarter, units }) =>
      [...units].map(([unitId, group]) => [
        quarter,
        agencyCodeOn(reference, unitId, quarter),
        unitNameOn(reference.organisation, unitId, quarter),
        group.count,
        ...grades.map((grade) => group.grades[grade]),
        ...criteria.flatMap((each) => [group.criteria[each]?.good ?? null, group.criteria[each]?.said ?? null]),
      ]),
    )
  },
}

function agencyCodeOn({ organisation }: Reference, id: number, day: PlainDate): string {
  const own = organisation.units.filter((unit) => unit.id === id)
  return (own.find((unit) => isValidOn(unit, day)) ?? latestVersion(own))?.agencyCode ?? ''
}

export const dataSets: readonly DataSet[] = [byUnit, byField, byMonth, times, ratings]
