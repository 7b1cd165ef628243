import {
  criteria,
  criterionNames,
  gradeNames,
  grades,
  quarterName,
  type RatingFigures,
  type RatingGroup,
  ratingFigures,
  ratingWords,
  smallestShown,
} from '#feedback/index.ts'
import { type Text, today, type UnitId } from '#kernel/index.ts'
import { unitsDuring } from '#organisation/index.ts'
import { SelectField } from '../../shared/controls.tsx'
import { count } from '../../shared/formats.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { unitNameToday } from '../unit-names.ts'

const quarters = 4

const words = {
  title: { vi: 'Đánh giá hài lòng', en: 'Ratings of the service' },
  back: { vi: 'Phản ánh, kiến nghị', en: 'Complaints and suggestions' },
  how: {
    vi: `Đánh giá không ghi tên ai. Chỉ hiện quý đã kết thúc, và khi có từ ${smallestShown} đánh giá trở lên; ít hơn thì cán bộ có thể đoán ra người.`,
    en: `Ratings are anonymous. Only quarters that have ended are shown, and only from ${smallestShown} ratings on: of fewer, people could be guessed.`,
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  noUnit: { vi: 'Chọn đơn vị', en: 'Choose a unit' },
  show: { vi: 'Xem', en: 'Show' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  all: { vi: 'Số đánh giá', en: 'Ratings' },
  few: { vi: 'chưa đủ để hiện', en: 'too few to be shown' },
  criteria: { vi: 'Thấy tốt', en: 'Found good' },
  said: { vi: 'Người dân viết', en: 'What people wrote' },
  nothing: { vi: 'Chưa có lời nào hiện được.', en: 'There is nothing yet that may be shown.' },
} satisfies Record<string, Text>

/** What people said of a unit, quarter by quarter, with what they wrote in the last. */
export async function answerDeskRatings(visit: OfficerVisit): Promise<Response> {
  const { say, deps, paths } = visit
  const now = deps.clock.now()
  const units = unitsOf(visit)
  const asked = Number(visit.query.get('don-vi'))
  const unit = units.find((id) => id === asked) ?? units[0]
  const figures = await ratingFigures(deps.db, now, quarters)
  const last = figures.at(-1)
  const said = unit && last ? await ratingWords(deps.db, { unitId: unit, quarter: last.quarter, now }) : []
  const main = (
    <>
      <a class="govuk-back-link" href={paths.deskPetitions()}>
        {say(words.back)}
      </a>
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.how)}</p>
      {units.length > 1 && <Units visit={visit} units={units} chosen={unit} />}
      {unit !== undefined && <Table visit={visit} unit={unit} figures={figures} />}
      <h2>{say(words.said)}</h2>
      {said.length === 0 && <p class="quiet">{say(words.nothing)}</p>}
      <ul>
        {said.map((each) => (
          <li class="said" lang="vi">
            {each}
          </li>
        ))}
      </ul>
    </>
  )
  return answerDeskPage(visit, { title: say(words.title), section: 'petitions', main })
}

/** The units of today that the officer may read of, their own first. */
function unitsOf(visit: OfficerVisit): readonly UnitId[] {
  const day = today(visit.deps.clock)
  const reach = visit.reach('feedback.read')
  return unitsDuring(visit.organisation, { from: day, to: day })
    .map(({ id }) => id)
    .filter((id) => reach === 'all' || reach.includes(id))
}

interface UnitsProps {
  readonly visit: OfficerVisit
  readonly units: readonly UnitId[]
  readonly chosen: UnitId | undefined
}

function Units({ visit, units, chosen }: UnitsProps) {
  return (
    <form class="bar" action={visit.paths.deskRatings()}>
      <SelectField
        visit={visit}
        name="don-vi"
        label={words.unit}
        nothing={words.noUnit}
        errors={[]}
        value={`${chosen ?? ''}`}
        lang="vi"
        options={units.map((id) => ({ value: `${id}`, label: unitNameToday(visit, id) }))}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {visit.say(words.show)}
      </button>
    </form>
  )
}

interface TableProps {
  readonly visit: OfficerVisit
  readonly unit: UnitId
  readonly figures: readonly RatingFigures[]
}

function Table({ visit, unit, figures }: TableProps) {
  const { say } = visit
  return (
    <table class="work">
      <caption lang="vi">{unitNameToday(visit, unit)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.quarter)}</th>
          <th scope="col">{say(words.all)}</th>
          {grades.map((grade) => (
            <th scope="col">{say(gradeNames[grade])}</th>
          ))}
          <th scope="col">{say(words.criteria)}</th>
        </tr>
      </thead>
      <tbody>
        {figures.toReversed().map(({ quarter, units }) => (
          <Row visit={visit} name={quarterName(quarter)} group={units.get(unit)} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ visit, name, group }: { visit: OfficerVisit; name: string; group: RatingGroup | undefined }) {
  const { say, language } = visit
  if (group === undefined)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={grades.length + 2}>{say(words.few)}</td>
      </tr>
    )
  const good = criteria.flatMap((each) => {
    const found = group.criteria[each]
    return found === undefined ? [] : [`${say(criterionNames[each])} ${found.good}/${found.said}`]
  })
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{count(language, group.count)}</td>
      {grades.map((grade) => (
        <td>{count(language, group.grades[grade])}</td>
      ))}
      <td>{good.join(' · ')}</td>
    </tr>
  )
}
