import { formatSessions, type Session, type WorkingCalendars } from '#deadline/index.ts'
import { dayOf, formatDay, type Text, weekdayName } from '#kernel/index.ts'
import type { Unit } from '#organisation/index.ts'
import { SelectField } from '../../shared/controls.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { type ChosenCalendar, chooseCalendar, daysOf, type ShownDay, usualWeek } from './calendar-days.ts'
import { ReferenceNav } from './reference-nav.tsx'

const title: Text = { vi: 'Lịch làm việc', en: 'Working calendar' }

/** The hours and days off by which every due date of a unit is counted, year by year, with who decided them. */
export async function answerCalendar(visit: OfficerVisit): Promise<Response> {
  const { say, query, organisation, deps } = visit
  const { calendars } = await visit.reference()
  const today = dayOf(deps.clock.now())
  const units = organisation.units.filter(({ validTo, validFrom }) => validFrom <= today && (validTo ?? today) >= today)
  const unit = units.find(({ agencyCode }) => agencyCode === query.get('don-vi')) ?? ownUnit(visit, units)
  const chosen = chooseCalendar(calendars.decisions, { year: query.get('nam'), today, unitId: unit?.id ?? null })
  const main = (
    <>
      <ReferenceNav visit={visit} here="calendar" />
      <h1>
        {say(title)} {chosen.year}
      </h1>
      <ChoiceBar visit={visit} units={units} unit={unit} years={yearsOf(calendars)} year={chosen.year} />
      <div class="two two--even">
        <Days visit={visit} chosen={chosen} />
        <Week visit={visit} chosen={chosen} />
      </div>
    </>
  )
  return answerDeskPage(visit, { title: `${say(title)} ${chosen.year}`, section: 'permissions', main })
}

function ownUnit({ officer }: OfficerVisit, units: readonly Unit[]): Unit | undefined {
  const own = officer.holdings.map(({ unitId }) => unitId)
  return units.find(({ id }) => own.includes(id))
}

function yearsOf({ decisions }: WorkingCalendars): readonly number[] {
  const years = decisions.years.map(({ year }) => year)
  return years.toSorted((a, b) => b - a)
}

interface ChoiceProps {
  readonly visit: OfficerVisit
  readonly units: readonly Unit[]
  readonly unit: Unit | undefined
  readonly years: readonly number[]
  readonly year: number
}

function ChoiceBar({ visit, units, unit, years, year }: ChoiceProps) {
  const { say, paths } = visit
  const common = { visit, errors: [] }
  return (
    <form class="bar" method="get" action={paths.calendar()}>
      <SelectField
        {...common}
        name="nam"
        label={{ vi: 'Năm', en: 'Year' }}
        value={`${year}`}
        options={years.map((each) => ({ value: `${each}`, label: `${each}` }))}
        nothing={{ vi: 'Năm nay', en: 'This year' }}
      />
      <SelectField
        {...common}
        name="don-vi"
        label={{ vi: 'Đơn vị', en: 'Unit' }}
        value={unit?.agencyCode ?? ''}
        lang="vi"
        options={units.map(({ agencyCode, name }) => ({ value: agencyCode, label: name }))}
        nothing={{ vi: 'Đơn vị của tôi', en: 'My unit' }}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {say({ vi: 'Xem', en: 'Show' })}
      </button>
    </form>
  )
}

interface PartProps {
  readonly visit: OfficerVisit
  readonly chosen: ChosenCalendar
}

function Days({ visit, chosen }: PartProps) {
  const { say } = visit
  const heading = say({ vi: 'Ngày nghỉ, ngày làm bù', en: 'Days off, days worked instead' })
  if (chosen.decided === undefined)
    return (
      <section>
        <h2>{heading}</h2>
        <p>{say(undecided(chosen.year))}</p>
      </section>
    )
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="lines">
        {daysOf(chosen).map((day) => (
          <Day visit={visit} day={day} />
        ))}
      </ul>
      <p class="quiet" lang="vi">
        {chosen.decided.source}
      </p>
    </section>
  )
}

function undecided(year: number): Text {
  return {
    vi: `Chưa ai quyết định ngày nghỉ năm ${year}, nên chưa tính được hạn nào rơi vào năm ấy. Người quản trị nhập lịch khi có thông báo.`,
    en: `Nobody has decided the days off of ${year}, so no due date in it can be counted. The administrator enters them when they are known.`,
  }
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

function Day({ visit, day: { day, weekday, sessions, reason, unitId } }: { visit: OfficerVisit; day: ShownDay }) {
  const { say } = visit
  return (
    <li>
      <div>
        {say({ vi: weekdayName(day), en: weekdays[weekday - 1] ?? '' })} {formatDay(day)}
        <small>
          {say(reason)}
          {unitId !== null && say({ vi: ' (riêng đơn vị này)', en: ' (this unit alone)' })}
        </small>
      </div>
      <strong>{say(hours(sessions))}</strong>
    </li>
  )
}

function hours(sessions: readonly Session[]): Text {
  const text = formatSessions(sessions).replaceAll('-', '–').replaceAll(',', ', ')
  return text === '' ? { vi: 'nghỉ', en: 'off' } : { vi: text, en: text }
}

function Week({ visit, chosen }: PartProps) {
  const { say } = visit
  return (
    <section>
      <h2>{say({ vi: 'Giờ làm việc thường', en: 'Usual hours' })}</h2>
      <dl class="facts">
        {usualWeek(chosen).map(({ weekday, sessions }) => (
          <div>
            <dt>{say({ vi: weekdayNames[weekday - 1] ?? '', en: weekdays[weekday - 1] ?? '' })}</dt>
            <dd>{say(hours(sessions))}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const weekdayNames = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const
